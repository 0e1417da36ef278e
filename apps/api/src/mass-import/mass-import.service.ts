import { Injectable } from '@nestjs/common';
import type { MassImportQuery, MassImportReport } from '#dto/mass-import/mass-import.response.js';
import { MASS_IMPORT_MAX_ROWS } from '#dto/mass-import/mass-import.limits.js';
import {
  CandidateRowsService,
  type CandidateColumn,
  type CentreContext,
} from '../candidates/import/candidate-rows.service.js';
import type { PaperQuery } from '#dto/papers/paper.query.js';
import type { Actor } from '../platform/actor.js';
import type { UploadedFile } from '../platform/contract/upload.decorator.js';
import { Database } from '../platform/database/database.js';
import type { Sql } from '../platform/database/tx.js';
import { ALL_FORMATS } from '../platform/spreadsheet/spreadsheet.js';
import { SpreadsheetReader } from '../platform/spreadsheet/spreadsheet.reader.js';
import type { StagedAddress, StagedRow } from '../platform/staging/staged-import.js';
import { Staging } from '../platform/staging/staging.js';
import { conflictsOf } from './known-sessions.rules.js';
import { MassImportNotOffered, TooManyRows } from './mass-import.errors.js';
import {
  findingsOf,
  candidateOf,
  RowsToStage,
  type Findings,
  type FoundRow,
} from './mass-import.findings.js';
import { MassImportQueries } from './mass-import.queries.js';
import { typedTable } from './mass-import.table.js';
import { renamed, templateOf } from './mass-import.template.js';
import type { SessionGroup } from './session-groups.rules.js';

export const STAGED_KIND = 'mass-import';

/** What is remembered of a file beside its rows. */
export interface StagedFacts {
  readonly fileName: string;
  readonly groups: readonly SessionGroup[];
  readonly sessionsWithoutCandidatesCount: number;
}

// A file that is too long by a little is told its number of rows; one that is much longer is not even read.
const ROWS_READ = MASS_IMPORT_MAX_ROWS * 2;

/** Step 1 of « Créer/éditer plusieurs sessions »: reads a file and tells everything that is wrong with it. */
@Injectable()
export class MassImportService {
  constructor(
    private readonly database: Database,
    private readonly reader: SpreadsheetReader,
    private readonly staging: Staging,
    private readonly candidateRows: CandidateRowsService,
    private readonly queries: MassImportQueries,
  ) {}

  /** @throws MassImportNotOffered */
  async template(centreId: string, { locale }: PaperQuery): Promise<string> {
    return templateOf((await this.contextOf(centreId)).columns, locale);
  }

  /**
   * @throws SpreadsheetRefused when the file is no spreadsheet that can be read
   * @throws HeadersNotValid, NothingToImport, TooManyRows, MassImportNotOffered
   */
  async upload(
    actor: Actor,
    centreId: string,
    file: UploadedFile,
    { wait }: MassImportQuery,
  ): Promise<MassImportReport> {
    const context = await this.contextOf(centreId);
    const sheets = await this.reader.read(file.content, { accept: ALL_FORMATS, maxRows: ROWS_READ });
    const table = typedTable(sheets, context.columns, context.excluded, this.candidateRows);
    if (table.rows.length > MASS_IMPORT_MAX_ROWS) throw new TooManyRows(table.rows.length);
    const findings = await findingsOf(table, context.today, async (groups) =>
      conflictsOf(groups, await this.queries.known(centreId, groups)),
    );
    const { groups, sessionsWithoutCandidatesCount } = findings;
    const facts: StagedFacts = { fileName: file.name, groups, sessionsWithoutCandidatesCount };
    const what = { kind: STAGED_KIND, centreId, subjectId: centreId, facts };
    if (!wait) {
      const report = await this.database.transaction(async (tx) => {
        const id = await this.staging.create(tx, actor, what);
        return this.report(addressOf(actor, centreId, id), tx);
      });
      void this.fill(report.importId ?? '', findings, context);
      return report;
    }
    const id = await this.staging.create(this.database, actor, what);
    await this.fill(id, findings, context);
    // A transaction, because it keeps the answer for a call that comes again with its Idempotency-Key.
    return this.database.transaction((tx) => this.report(addressOf(actor, centreId, id), tx));
  }

  /** @throws NotFound when there is none, it expired, or it is somebody else's */
  async get(actor: Actor, centreId: string, importId: string): Promise<MassImportReport> {
    return this.report(addressOf(actor, centreId, importId), this.database);
  }

  /** @throws NotFound */
  async discard(actor: Actor, centreId: string, importId: string): Promise<void> {
    await this.database.transaction((tx) => this.staging.discard(tx, addressOf(actor, centreId, importId)));
  }

  private async report(address: StagedAddress, sql: Sql): Promise<MassImportReport> {
    const staged = await this.staging.find<StagedFacts>(address, sql);
    const { candidatesCount, problems } = await this.queries.findings(staged.id, sql);
    const isBlocked = staged.state === 'ready' && problems.some(({ blocking }) => blocking);
    return {
      ...(isBlocked ? {} : { importId: staged.id }),
      state: staged.state,
      progress: staged.progress,
      sessionsCount: staged.facts.groups.length,
      sessionsWithoutCandidatesCount: staged.facts.sessionsWithoutCandidatesCount,
      candidatesCount,
      problems,
      expiresAt: staged.expiresAt.toISOString(),
    };
  }

  private async fill(id: string, { rows }: Findings, context: CentreContext): Promise<void> {
    const toStage = new RowsToStage();
    await this.staging.fill<FoundRow>(id, rows, async (part) => {
      const people = part.flatMap((found) => {
        const cells = candidateOf(found);
        return cells ? [{ row: found.row, cells }] : [];
      });
      const verdicts = new Map(
        (await this.candidateRows.judge(people, context)).map((judged) => [judged.row, judged]),
      );
      return part.map((found): StagedRow => toStage.of(found, verdicts.get(found.row)));
    });
  }

  /** The rules of the centre, with the headers of this file in place of those of the candidate list. */
  private async contextOf(centreId: string): Promise<CentreContext> {
    const context = await this.candidateRows.contextOfCentre(centreId, new MassImportNotOffered());
    const ofThisFile = (columns: readonly CandidateColumn[]) =>
      columns.map((column) => renamed(column, context.certifierName));
    const excluded = ofThisFile(context.excluded);
    const isOffered = ({ key }: CandidateColumn) => !excluded.some((column) => column.key === key);
    return { ...context, columns: ofThisFile(context.columns).filter(isOffered), excluded };
  }
}

export const addressOf = (actor: Actor, centreId: string, id: string): StagedAddress => ({
  id,
  kind: STAGED_KIND,
  subjectId: centreId,
  actor,
});
