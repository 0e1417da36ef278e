import { Inject, Injectable } from '@nestjs/common';
import { Clock, dayIn } from '../../platform/clock/clock.js';
import { CONFIG, type Config } from '../../platform/config/config.js';
import { CandidatesQueries } from '../candidates.queries.js';
import { hasBilling, mayImportSpreadsheet } from '../candidates.rules.js';
import { SpreadsheetNotOffered } from '../candidates.errors.js';
import { BirthPlaces } from './birth-places.js';
import { judgedRow, readRow, type JudgedRow, type ListContext } from './candidate-row.js';
import { columnsOf } from './columns.js';
import type { TypedRow } from './typed-row.js';

/** Judges the rows of lists, wherever they were typed. */
@Injectable()
export class CandidateRowsService {
  constructor(
    private readonly places: BirthPlaces,
    private readonly queries: CandidatesQueries,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * What the rules need to know of the centre that a session belongs to.
   * @throws SpreadsheetNotOffered where pupils are chosen from the school's list
   */
  async contextOf(sessionId: string): Promise<ListContext & { centreId: string }> {
    const centre = await this.queries.centreOf(sessionId);
    if (!mayImportSpreadsheet(centre)) throw new SpreadsheetNotOffered();
    const billing = hasBilling(centre.kind);
    return {
      centreId: centre.id,
      columns: columnsOf({ billing, certifierName: this.config.certifierName }),
      billing,
      today: dayIn(centre.timeZone, this.clock.now()),
    };
  }

  /** Every row with every problem of its own; duplicates are a matter of the list. */
  async judge(rows: readonly TypedRow[], context: ListContext): Promise<JudgedRow[]> {
    const read = rows.map((row) => readRow(row, context));
    const verdicts = await this.places.judge(read.map(({ place }) => place));
    return read.map((row, index) => {
      const verdict = verdicts[index];
      if (!verdict) throw new Error(`${verdicts.length} verdicts for ${rows.length} places`);
      return judgedRow(row, verdict, context);
    });
  }
}
