import { Injectable } from '@nestjs/common';
import type { ImportCreated } from '#dto/candidates/staged-import.response.js';
import type { ConfirmStudentImportRequest } from '#dto/students/import/confirm-student-import.request.js';
import type { StudentImport } from '#dto/students/import/student-import.response.js';
import type { StudentsReport } from '#dto/students/import-students.js';
import { CentresService } from '../../centres/centres.service.js';
import type { Actor } from '../../platform/actor.js';
import type { UploadedFile } from '../../platform/contract/upload.decorator.js';
import { Database } from '../../platform/database/database.js';
import type { Sql } from '../../platform/database/tx.js';
import { Stale } from '../../platform/problems/refusal.js';
import type { StagedAddress } from '../../platform/staging/staged-import.js';
import { Staging } from '../../platform/staging/staging.js';
import { judgedFile, type JudgedFile } from './judged-file.js';
import { SchoolListService } from './school-list.service.js';
import { asJudged, asStaged, type StagedStudent } from './staged-student.js';
import type { JudgedStudent } from './student-row.js';
import { refuseOthers, StudentsFileService } from './students-file.service.js';
import { StudentsImportService } from './students-import.service.js';
import type { TypedStudents } from './typed-student.js';

const KIND = 'students';

interface Facts extends Pick<TypedStudents, 'isSiecle' | 'uai'> {
  readonly fileName: string;
}

/** The import of a school's file in steps: sent, looked at, confirmed. */
@Injectable()
export class StudentImportsService {
  constructor(
    private readonly database: Database,
    private readonly staging: Staging,
    private readonly files: StudentsFileService,
    private readonly imports: StudentsImportService,
    private readonly lists: SchoolListService,
    private readonly centres: CentresService,
  ) {}

  /**
   * Reads a file and keeps its pupils, judged, for the one who sent it.
   * @throws what the import in one call throws
   */
  async create(actor: Actor, centreId: string, file: UploadedFile): Promise<ImportCreated> {
    const typed = await this.files.read(file);
    let judged: readonly JudgedStudent[] = [];
    const created = await this.database.transaction(async (tx) => {
      await this.centres.refuseArchived(tx, centreId);
      judged = this.files.judge(typed, await this.centres.get(tx, centreId));
      const { isSiecle, uai } = typed;
      const importId = await this.staging.create(tx, actor, {
        kind: KIND,
        centreId,
        subjectId: centreId,
        facts: { fileName: file.name, isSiecle, uai } satisfies Facts,
      });
      await this.staging.shown(tx, importId, await this.lists.fingerprint(tx, centreId));
      return { importId };
    });
    await this.staging.begin(created.importId, judged, (part) => Promise.resolve(part.map(asStaged)));
    return created;
  }

  /** @throws NotFound */
  async read(actor: Actor, centreId: string, importId: string): Promise<StudentImport> {
    const address = addressOf(actor, centreId, importId);
    return this.database.transaction(async (tx) => {
      const { id, facts, state, progress, expiresAt } = await this.staging.find<Facts>(address, tx);
      const basis = await this.lists.fingerprint(tx, centreId);
      await this.staging.shown(tx, id, basis);
      return {
        importId: id,
        fileName: facts.fileName,
        state,
        progress,
        expiresAt: expiresAt.toISOString(),
        basis,
        report: state === 'ready' ? await this.imports.look(tx, centreId, await this.staged(tx, id)) : null,
      };
    });
  }

  /**
   * Makes the list what the file says, with its journal row, and lets go of what was staged.
   * @throws Stale when the list is not what the report was made against: another file came first
   * @throws NotFound, ImportNotReady, ImportInterrupted, ImportAlreadyUsed, CentreArchived
   * @throws UaiMismatched, StudentsNotOffered when the centre has become another
   */
  async confirm(
    actor: Actor,
    centreId: string,
    importId: string,
    { basis }: ConfirmStudentImportRequest,
  ): Promise<StudentsReport> {
    return this.database.transaction(async (tx) => {
      const staged = await this.staging.open<Facts>(tx, addressOf(actor, centreId, importId));
      refuseOthers(await this.centres.lock(tx, centreId), staged.facts);
      if ((basis ?? staged.basis) !== (await this.lists.fingerprint(tx, centreId))) throw new Stale();
      const report = await this.imports.take(tx, actor, centreId, await this.staged(tx, staged.id));
      await this.staging.consume(tx, staged.id);
      return report;
    });
  }

  /** @throws NotFound */
  async discard(actor: Actor, centreId: string, importId: string): Promise<void> {
    await this.database.transaction((tx) => this.staging.discard(tx, addressOf(actor, centreId, importId)));
  }

  private async staged(sql: Sql, importId: string): Promise<JudgedFile> {
    const rows = await sql.sql<StagedStudent>(
      'select row, cells, data, problems, skipped from staged_rows where import_id = $1 order by row',
      [importId],
    );
    return judgedFile(rows.map(asJudged));
  }
}

const addressOf = (actor: Actor, centreId: string, importId: string): StagedAddress => ({
  id: importId,
  kind: KIND,
  subjectId: centreId,
  actor,
});
