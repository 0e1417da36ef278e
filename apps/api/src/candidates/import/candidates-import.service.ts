import { Inject, Injectable } from '@nestjs/common';
import type { ImportCandidatesQuery, ImportReport } from '#dto/candidates/import-candidates.js';
import { IMPORT_MAX_ROWS } from '#dto/candidates/candidates.limits.js';
import type { Actor } from '../../platform/actor.js';
import { Clock, dayIn } from '../../platform/clock/clock.js';
import { CONFIG, type Config } from '../../platform/config/config.js';
import type { UploadedFile } from '../../platform/contract/upload.decorator.js';
import { Database } from '../../platform/database/database.js';
import { ALL_FORMATS } from '../../platform/spreadsheet/spreadsheet.js';
import { SpreadsheetReader } from '../../platform/spreadsheet/spreadsheet.reader.js';
import { CandidatesNotValid, SpreadsheetNotOffered } from '../candidates.errors.js';
import { CandidatesQueries } from '../candidates.queries.js';
import { hasBilling, mayImportSpreadsheet } from '../candidates.rules.js';
import { CandidatesService } from '../candidates.service.js';
import { readCandidateList, type CandidateList } from './candidate-list.js';
import { columnsOf } from './columns.js';

// The header block and notes of a template stand above and below the list.
const ROWS_AROUND_THE_LIST = 200;

/** Enrols everybody of a spreadsheet, or nobody. */
@Injectable()
export class CandidatesImportService {
  constructor(
    private readonly database: Database,
    private readonly reader: SpreadsheetReader,
    private readonly queries: CandidatesQueries,
    private readonly candidates: CandidatesService,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * @throws SpreadsheetRefused when the file is not a readable spreadsheet
   * @throws CandidatesNotValid with every problem of every row
   * @throws SessionHasJoinedCandidates, SessionAlreadyFinalised by the state of the session
   */
  async import(
    actor: Actor,
    sessionId: string,
    file: UploadedFile,
    { mode, dryRun }: ImportCandidatesQuery,
  ): Promise<ImportReport> {
    const list = await this.read(sessionId, file);
    const problems = [...list.problems];
    const skipped = [...list.skipped];
    if (problems.length > 0) {
      if (!dryRun) throw new CandidatesNotValid(problems);
      // With a faulty row nothing would be written, so nothing would change.
      return { added: 0, changed: 0, removed: 0, unchanged: 0, skipped, problems };
    }
    try {
      return await this.database.transaction(async (tx) => {
        const counts = await this.candidates.enrolList(tx, actor, sessionId, list.candidates, mode);
        const report: ImportReport = { ...counts, skipped, problems };
        if (dryRun) throw new Rehearsal(report);
        return report;
      });
    } catch (error) {
      if (error instanceof Rehearsal) return error.report;
      throw error;
    }
  }

  private async read(sessionId: string, file: UploadedFile): Promise<CandidateList> {
    const centre = await this.queries.centreOf(sessionId);
    if (!mayImportSpreadsheet(centre)) throw new SpreadsheetNotOffered();
    const sheets = await this.reader.read(file.content, {
      accept: ALL_FORMATS,
      maxRows: IMPORT_MAX_ROWS + ROWS_AROUND_THE_LIST,
    });
    const billing = hasBilling(centre.kind);
    return readCandidateList(sheets, {
      columns: columnsOf({ billing, certifierName: this.config.certifierName }),
      billing,
      today: dayIn(centre.timeZone, this.clock.now()),
    });
  }
}

/** Leaves the transaction with the counts and without its effects: what a dry run answers is what would happen. */
class Rehearsal extends Error {
  constructor(readonly report: ImportReport) {
    super('A dry run writes nothing.');
  }
}
