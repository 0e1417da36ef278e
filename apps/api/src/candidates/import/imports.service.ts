import { Injectable } from '@nestjs/common';
import type { ColumnKey } from '#dto/candidates/candidate-columns.js';
import type { ConfirmImportRequest } from '#dto/candidates/confirm-import.request.js';
import type { ImportReport } from '#dto/candidates/import-candidates.js';
import type { MendRowRequest } from '#dto/candidates/mend-row.request.js';
import type {
  ImportCreated,
  MendedRow,
  StagedImportQuery,
  StagedImportResponse,
  StagedPeople,
  StagedPeopleQuery,
} from '#dto/candidates/staged-import.response.js';
import type { PaperLocale } from '#dto/papers/paper.query.js';
import type { Actor } from '../../platform/actor.js';
import type { UploadedFile } from '../../platform/contract/upload.decorator.js';
import { Database } from '../../platform/database/database.js';
import type { Sql } from '../../platform/database/tx.js';
import { NotFound, Stale } from '../../platform/problems/refusal.js';
import { visible } from '../../platform/text/visible.js';
import { Staging } from '../../platform/staging/staging.js';
import type { StagedAddress, StagedImport } from '../../platform/staging/staged-import.js';
import { SessionsService } from '../../sessions/sessions.service.js';
import { CandidatesNotValid, NoCandidateInFile } from '../candidates.errors.js';
import { CandidatesService } from '../candidates.service.js';
import {
  CandidatesSpreadsheetService,
  type SpreadsheetFile,
} from '../spreadsheet/candidates-spreadsheet.service.js';
import { CandidateRowsService } from './candidate-rows.service.js';
import { CandidatesImportService } from './candidates-import.service.js';
import type { TypedRow } from './typed-row.js';
import { asPreviewed, asStaged, LEFT_OUT, problemsOf } from './preview.js';
import { PreviewQueries } from './preview.queries.js';

const KIND = 'candidates';
const TOLD_AT_ONCE = 1000;

interface Facts {
  readonly fileName: string;
}

/** The import in steps: sent, looked at, mended, confirmed. */
@Injectable()
export class ImportsService {
  constructor(
    private readonly database: Database,
    private readonly staging: Staging,
    private readonly files: CandidatesImportService,
    private readonly rows: CandidateRowsService,
    private readonly preview: PreviewQueries,
    private readonly candidates: CandidatesService,
    private readonly sessions: SessionsService,
    private readonly spreadsheets: CandidatesSpreadsheetService,
  ) {}

  /**
   * Reads a file and keeps its rows, judged, for the one who sent it.
   * @throws SpreadsheetRefused, HeadersNotFound, NoCandidateInFile, CandidatesNotValid beyond 10,000 people
   * @throws SessionHasJoinedCandidates, SessionAlreadyFinalised
   */
  async create(actor: Actor, sessionId: string, file: UploadedFile): Promise<ImportCreated> {
    const context = await this.rows.contextOf(sessionId);
    await this.candidates.refuseClosed(this.database, sessionId);
    const list = await this.files.read(file, context);
    const created = await this.database.transaction(async (tx) => {
      const importId = await this.staging.create(tx, actor, {
        kind: KIND,
        centreId: context.centreId,
        subjectId: sessionId,
        facts: { fileName: file.name } satisfies Facts,
      });
      await this.staging.shown(tx, importId, basisOf(1, await this.preview.enrolled(tx, sessionId)));
      return { importId };
    });
    const left = new Map(list.skipped.map(({ row, reason }) => [row, reason]));
    const all: TypedRow[] = [...list.rows, ...list.skipped.map(({ row }) => ({ row, cells: {} }))];
    await this.staging.begin(created.importId, all, async (part) =>
      (await this.rows.judge(part, context)).map((row) => {
        const reason = left.get(row.row);
        return asStaged(reason ? { ...row, problems: [] } : row, reason ?? null);
      }),
    );
    return created;
  }

  /** @throws NotFound */
  async read(
    actor: Actor,
    sessionId: string,
    importId: string,
    query: StagedImportQuery,
  ): Promise<StagedImportResponse> {
    const { columns } = await this.rows.contextOf(sessionId);
    const found = await this.staging.find<Facts>(addressOf(actor, sessionId, importId));
    const enrolled = await this.preview.enrolled(this.database, sessionId);
    const basis = basisOf(found.version, enrolled);
    await this.staging.shown(this.database, found.id, basis);
    const [counts, page, removed, skipped, faulty] = await Promise.all([
      this.preview.counts(found.id, sessionId),
      this.preview.page(found.id, sessionId, query),
      this.preview.removed(found.id, sessionId),
      this.preview.skipped(found.id, TOLD_AT_ONCE),
      this.preview.faulty(found.id, sessionId, TOLD_AT_ONCE),
    ]);
    return {
      importId: found.id,
      fileName: found.facts.fileName,
      state: found.state,
      progress: found.progress,
      expiresAt: found.expiresAt.toISOString(),
      basis,
      columns: columns.map(({ key, header }) => ({ key, header })),
      counts,
      removed,
      skipped,
      problems: faulty.flatMap(problemsOf).slice(0, TOLD_AT_ONCE),
      rows: {
        items: page.rows.map(asPreviewed),
        total: page.total,
        page: query.page,
        pageSize: query.pageSize,
      },
    };
  }

  /** Everybody of one kind, as the import stands now. @throws NotFound */
  async people(
    actor: Actor,
    sessionId: string,
    importId: string,
    query: StagedPeopleQuery,
  ): Promise<StagedPeople> {
    const { id } = await this.staging.find<Facts>(addressOf(actor, sessionId, importId));
    const { page, pageSize } = query;
    return { ...(await this.preview.named(id, sessionId, query)), page, pageSize };
  }

  /**
   * Corrects cells of a row, or leaves the row out, and judges it again beside the others.
   * @throws NotFound, ImportNotReady, ImportInterrupted, ImportAlreadyUsed
   */
  async mend(
    actor: Actor,
    sessionId: string,
    importId: string,
    row: number,
    { cells, skipped }: MendRowRequest,
  ): Promise<MendedRow> {
    const context = await this.rows.contextOf(sessionId);
    return this.database.transaction(async (tx) => {
      const opened = await this.staging.open<Facts>(tx, addressOf(actor, sessionId, importId));
      const before = await this.preview.row(tx, opened.id, sessionId, row);
      if (!before) throw new NotFound();
      const typed = { row, cells: withChanges(before.cells, cells) };
      const [judged] = await this.rows.judge([typed], context);
      if (!judged) throw new NotFound();
      const reason = skipped === undefined ? before.skipped : skipped ? LEFT_OUT : null;
      await this.staging.change(tx, opened.id, [asStaged(judged, reason)]);
      const keys = [before.key, judged.identity].filter((key) => key !== null);
      const others = await this.preview.namesakes(tx, opened.id, sessionId, keys);
      const mended = await this.preview.row(tx, opened.id, sessionId, row);
      if (!mended) throw new NotFound();
      const basis = await this.basis(tx, { ...opened, version: opened.version + 1 }, sessionId);
      return {
        row: asPreviewed(mended),
        others: others.filter((other) => other.row !== row).map(asPreviewed),
        counts: await this.preview.counts(opened.id, sessionId, tx),
        basis,
      };
    });
  }

  /**
   * Makes the list the session's own, with its journal row, and lets go of what was staged.
   * @throws Stale when the list is not what the preview was shown against
   * @throws CandidatesNotValid while a row is faulty
   * @throws SessionHasJoinedCandidates, SessionAlreadyFinalised
   * @throws NotFound, ImportNotReady, ImportInterrupted, ImportAlreadyUsed
   */
  async confirm(
    actor: Actor,
    sessionId: string,
    importId: string,
    { mode, basis }: ConfirmImportRequest,
  ): Promise<ImportReport> {
    return this.database.transaction(async (tx) => {
      const {
        id,
        version,
        basis: shown,
      } = await this.staging.open<Facts>(tx, addressOf(actor, sessionId, importId));
      // From here on nobody changes the list, so what the preview is compared with stays true to the end.
      await this.sessions.lock(tx, sessionId);
      await this.candidates.refuseClosed(tx, sessionId);
      if ((basis ?? shown) !== basisOf(version, await this.preview.enrolled(tx, sessionId))) {
        throw new Stale();
      }
      const problems = (await this.preview.faulty(id, sessionId, TOLD_AT_ONCE, tx)).flatMap(problemsOf);
      if ((await this.preview.counts(id, sessionId, tx)).faulty > 0) throw new CandidatesNotValid(problems);
      const skipped = await this.preview.skipped(id, TOLD_AT_ONCE, tx);
      const people = await this.preview.people(tx, id);
      if (people.length === 0) throw new NoCandidateInFile();
      const counts = await this.candidates.enrolList(tx, actor, { sessionId, candidates: people }, mode);
      await this.staging.consume(tx, id);
      return { ...counts, skipped, problems };
    });
  }

  /**
   * The list as corrected so far, without the rows that are left out.
   * @throws NotFound, ImportNotReady, ImportInterrupted, ImportAlreadyUsed
   */
  async file(
    actor: Actor,
    sessionId: string,
    importId: string,
    locale: PaperLocale,
  ): Promise<SpreadsheetFile> {
    const people = await this.database.transaction(async (tx) => {
      const { id } = await this.staging.open<Facts>(tx, addressOf(actor, sessionId, importId));
      return this.preview.typed(tx, id);
    });
    return this.spreadsheets.file(
      sessionId,
      people.map(({ cells }) => cells),
      locale,
    );
  }

  /** @throws NotFound */
  async discard(actor: Actor, sessionId: string, importId: string): Promise<void> {
    await this.database.transaction((tx) => this.staging.discard(tx, addressOf(actor, sessionId, importId)));
  }

  private async basis(tx: Sql, { id, version }: Pick<StagedImport, 'id' | 'version'>, sessionId: string) {
    const basis = basisOf(version, await this.preview.enrolled(tx, sessionId));
    await this.staging.shown(tx, id, basis);
    return basis;
  }
}

const addressOf = (actor: Actor, sessionId: string, importId: string): StagedAddress => ({
  id: importId,
  kind: KIND,
  subjectId: sessionId,
  actor,
});

/** What the person sees depends on their own corrections and on the enrolled list. */
const basisOf = (version: number, enrolled: string) => `${version}.${enrolled}`;

function withChanges(cells: TypedRow['cells'], changes: MendRowRequest['cells']): TypedRow['cells'] {
  const merged: Partial<Record<ColumnKey, string>> = { ...cells };
  for (const [key, text] of Object.entries(changes) as [ColumnKey, string][]) {
    merged[key] = visible(text);
    if (merged[key] === '') delete merged[key];
  }
  return merged;
}
