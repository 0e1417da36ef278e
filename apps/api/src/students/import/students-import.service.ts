import { Injectable } from '@nestjs/common';
import type { ImportStudentsQuery, StudentsReport } from '#dto/students/import-students.js';
import { CentresService } from '../../centres/centres.service.js';
import type { Actor } from '../../platform/actor.js';
import type { UploadedFile } from '../../platform/contract/upload.decorator.js';
import { Database } from '../../platform/database/database.js';
import type { Sql, Tx } from '../../platform/database/tx.js';
import { CentreJournal } from '../../platform/journal/centre-journal.js';
import { judgedFile, type JudgedFile } from './judged-file.js';
import { SchoolListService } from './school-list.service.js';
import { StudentsFileService } from './students-file.service.js';

/** Makes the list of a school's pupils what its information system says. */
@Injectable()
export class StudentsImportService {
  constructor(
    private readonly database: Database,
    private readonly files: StudentsFileService,
    private readonly centres: CentresService,
    private readonly lists: SchoolListService,
    private readonly journal: CentreJournal,
  ) {}

  /**
   * A file in one call: looked at or made the list.
   * @throws SpreadsheetRefused, StudentHeadersNotFound when the file is none that is known
   * @throws UaiMismatched when it is another school's
   * @throws NoStudentInFile, StudentsNotValid when nobody of it can be taken
   * @throws StudentsNotOffered where there are no pupils
   */
  async import(
    actor: Actor,
    centreId: string,
    file: UploadedFile,
    { dryRun }: ImportStudentsQuery,
  ): Promise<StudentsReport> {
    const typed = await this.files.read(file);
    return this.database.transaction(async (tx) => {
      const centre = await this.centres.lock(tx, centreId);
      const judged = judgedFile(this.files.judge(typed, centre));
      return dryRun ? this.look(tx, centreId, judged) : this.take(tx, actor, centreId, judged);
    });
  }

  /** What taking the pupils of a file would do to the list as it is. */
  async look(sql: Sql, centreId: string, judged: JudgedFile): Promise<StudentsReport> {
    const matched = await this.lists.match(sql, centreId, judged.taken, judged.rejected);
    return this.report(sql, centreId, judged, await this.lists.compare(sql, judged.taken, matched));
  }

  /**
   * Takes every pupil of the file without a problem and lists the others (decision 20). Who is not in the file any more
   * leaves the list, and stays enrolled. From the first import on the school manages its pupils (product decision 1).
   * The caller holds the lock of the centre, so that files of one school follow one another.
   */
  async take(tx: Tx, actor: Actor, centreId: string, judged: JudgedFile): Promise<StudentsReport> {
    const matched = await this.lists.match(tx, centreId, judged.taken, judged.rejected);
    const counts = await this.lists.write(tx, centreId, judged.taken, matched);
    await this.centres.manageStudents(tx, centreId);
    await this.journal.write(tx, actor, { centreId, act: 'students.imported', details: { ...counts } });
    return this.report(tx, centreId, judged, counts);
  }

  private async report(
    sql: Sql,
    centreId: string,
    { rejected, skipped, problems }: JudgedFile,
    counts: Pick<StudentsReport, 'added' | 'changed' | 'unchanged' | 'left'>,
  ): Promise<StudentsReport> {
    return {
      ...counts,
      rejected: rejected.length,
      skipped: [...skipped],
      problems: [...problems],
      importedAt: await this.lists.importedAt(sql, centreId),
    };
  }
}
