import { Injectable } from '@nestjs/common';
import type { ImportCandidatesQuery, ImportReport } from '#dto/candidates/import-candidates.js';
import { IMPORT_MAX_ROWS } from '#dto/candidates/candidates.limits.js';
import type { Actor } from '../../platform/actor.js';
import type { UploadedFile } from '../../platform/contract/upload.decorator.js';
import { Database } from '../../platform/database/database.js';
import { ALL_FORMATS } from '../../platform/spreadsheet/spreadsheet.js';
import { SpreadsheetReader } from '../../platform/spreadsheet/spreadsheet.reader.js';
import { CandidatesNotValid } from '../candidates.errors.js';
import { CandidatesService } from '../candidates.service.js';
import { duplicatesIn, tooManyIn, typedList, type TypedList } from './candidate-list.js';
import type { JudgedRow, ListContext } from './candidate-row.js';
import { CandidateRowsService } from './candidate-rows.service.js';
import { PreviewQueries } from './preview.queries.js';

// The header block and notes of a template stand above and below the list.
const ROWS_AROUND_THE_LIST = 200;

/** Enrols everybody of a spreadsheet, or nobody, in one call. */
@Injectable()
export class CandidatesImportService {
  constructor(
    private readonly database: Database,
    private readonly reader: SpreadsheetReader,
    private readonly rows: CandidateRowsService,
    private readonly preview: PreviewQueries,
    private readonly candidates: CandidatesService,
  ) {}

  /**
   * @throws SpreadsheetRefused when the file is not a readable spreadsheet
   * @throws CandidatesNotValid with every problem of every row that blocks
   * @throws SessionHasJoinedCandidates, SessionAlreadyFinalised by the state of the session
   */
  async import(
    actor: Actor,
    sessionId: string,
    file: UploadedFile,
    { mode, dryRun }: ImportCandidatesQuery,
  ): Promise<ImportReport> {
    const context = await this.rows.contextOf(sessionId);
    const { rows, skipped } = await this.read(file, context);
    const judged = await this.rows.judge(rows, context);
    const problems = [...judged.flatMap((row) => row.problems), ...duplicatesIn(judged)].sort(
      (a, b) => a.row - b.row,
    );
    if (dryRun) {
      await this.candidates.refuseClosed(this.database, sessionId);
      const { removed, ...counts } = await this.preview.compare(sessionId, withoutRejected(judged));
      return { ...counts, removed: mode === 'replace' ? removed : 0, skipped: [...skipped], problems };
    }
    if (problems.some(({ blocking }) => blocking)) throw new CandidatesNotValid(problems);
    const list = judged.flatMap(({ identity, data }) => (identity && data ? [{ identity, data }] : []));
    return this.database.transaction(async (tx) => ({
      ...(await this.candidates.enrolList(tx, actor, { sessionId, candidates: list }, mode)),
      skipped: [...skipped],
      problems,
    }));
  }

  /** @throws SpreadsheetRefused, HeadersNotFound, NoCandidateInFile, CandidatesNotValid beyond 10,000 people */
  async read(file: UploadedFile, { columns }: ListContext): Promise<TypedList> {
    const sheets = await this.reader.read(file.content, {
      accept: ALL_FORMATS,
      maxRows: IMPORT_MAX_ROWS + ROWS_AROUND_THE_LIST,
    });
    const list = typedList(sheets, columns);
    const tooMany = tooManyIn(list.rows);
    if (tooMany.length > 0) throw new CandidatesNotValid(tooMany);
    return list;
  }
}

/** Who would be enrolled, and who is named at least: a duplicate counts once, with the first of its rows. */
function withoutRejected(judged: readonly JudgedRow[]): readonly JudgedRow[] {
  const rejected = new Set(duplicatesIn(judged).map(({ row }) => row));
  return judged.filter(({ row }) => !rejected.has(row));
}
