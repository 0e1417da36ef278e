import { Inject, Injectable } from '@nestjs/common';
import { COMPLEMENTARY_COLUMNS, type ColumnKey } from '#dto/candidates/candidate-columns.js';
import type { Refusal } from '../../platform/problems/refusal.js';
import { layoutOf, type Layout, type NamedColumn } from '../../platform/spreadsheet/layout.js';
import type { Cell } from '../../platform/spreadsheet/spreadsheet.js';
import { Clock, dayIn } from '../../platform/clock/clock.js';
import { CONFIG, type Config } from '../../platform/config/config.js';
import { PlacesService } from '../../places/places.service.js';
import { CandidatesQueries, type EnrollingCentre } from '../candidates.queries.js';
import { hasBilling, mayImportSpreadsheet } from '../candidates.rules.js';
import { SpreadsheetNotOffered } from '../candidates.errors.js';
import { judgedRow, readRow, type JudgedRow, type ListContext } from './candidate-row.js';
import { columnsOf, type Column } from './columns.js';
import { typedText, type TypedRow } from './typed-row.js';

export type { CandidateData } from '../candidates.rules.js';
export type { JudgedRow } from './candidate-row.js';
export type { Column as CandidateColumn } from './columns.js';

/** What the rules need to know of a centre; for files that hold more than a list of candidates. */
export interface CentreContext extends ListContext {
  readonly centreId: string;
  readonly certifierName: string;
  /** Columns that a list of this centre may not have. */
  readonly excluded: readonly Column[];
}

/** Judges the rows of lists, wherever they were typed. */
@Injectable()
export class CandidateRowsService {
  constructor(
    private readonly places: PlacesService,
    private readonly queries: CandidatesQueries,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * What the rules need to know of the centre that a session belongs to.
   * @throws SpreadsheetNotOffered where pupils are chosen from the school's list
   */
  async contextOf(sessionId: string): Promise<CentreContext> {
    return this.context(await this.queries.centreOf(sessionId), new SpreadsheetNotOffered());
  }

  /** The same for whoever enrols by form, which every centre may. */
  async contextOfForm(sessionId: string): Promise<CentreContext> {
    return this.context(await this.queries.centreOf(sessionId));
  }

  /** @param notOffered what is thrown where pupils are chosen from the school's list */
  async contextOfCentre(centreId: string, notOffered: Refusal): Promise<CentreContext> {
    return this.context(await this.queries.centre(centreId), notOffered);
  }

  /** Finds columns among the headers of a row, in any order and in the spellings that lists have. */
  layoutOf<K extends string>(columns: readonly NamedColumn<K>[], headers: readonly string[]): Layout<K> {
    return layoutOf(columns, headers);
  }

  /** What somebody would have typed to fill a cell of this column. */
  typedText(cell: Cell | null | undefined, key: ColumnKey): string {
    return typedText(cell, key);
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

  private context(centre: EnrollingCentre, notOffered?: Refusal): CentreContext {
    if (notOffered && !mayImportSpreadsheet(centre)) throw notOffered;
    const billing = hasBilling(centre.kind);
    const { certifierName } = this.config;
    const all = columnsOf({ billing, certifierName });
    const offered = centre.complementaryCertifications;
    const excluded: readonly ColumnKey[] = [
      ...(billing ? [] : BILLING_COLUMNS),
      ...COMPLEMENTARY_COLUMNS.flatMap(({ key, certification }) =>
        offered.includes(certification) ? [] : [key],
      ),
    ];
    return {
      centreId: centre.id,
      certifierName,
      columns: all,
      excluded: all.filter(({ key }) => excluded.includes(key)),
      billing,
      offered,
      today: dayIn(centre.timeZone, this.clock.now()),
    };
  }
}

const BILLING_COLUMNS: readonly ColumnKey[] = ['billingMode', 'prepaymentCode'];
