import { Injectable } from '@nestjs/common';
import type { CentreKind } from '#dto/centres/centre-kind.js';
import type { ImportStudentsQuery, StudentsReport } from '#dto/students/import-students.js';
import { STUDENTS_MAX } from '#dto/students/students.limits.js';
import { CentresService } from '../../centres/centres.service.js';
import type { Actor } from '../../platform/actor.js';
import { Clock, dayIn } from '../../platform/clock/clock.js';
import type { UploadedFile } from '../../platform/contract/upload.decorator.js';
import { Database } from '../../platform/database/database.js';
import { CentreJournal } from '../../platform/journal/centre-journal.js';
import type { Sheet } from '../../platform/spreadsheet/spreadsheet.js';
import { SpreadsheetReader } from '../../platform/spreadsheet/spreadsheet.reader.js';
import { NoStudentInFile, StudentsNotOffered, StudentsNotValid, UaiMismatched } from '../students.errors.js';
import { SchoolListService } from './school-list.service.js';
import { SIECLE_TABLES, siecleStudents } from './siecle.js';
import { listedStudents } from './student-list.js';
import { judgedStudents } from './student-row.js';
import type { TypedStudents } from './typed-student.js';

// The headers of a .csv, and a title above them.
const ROWS_ABOVE = 10;

/** Makes the list of a school's pupils what its information system says. */
@Injectable()
export class StudentsImportService {
  constructor(
    private readonly database: Database,
    private readonly reader: SpreadsheetReader,
    private readonly centres: CentresService,
    private readonly lists: SchoolListService,
    private readonly journal: CentreJournal,
    private readonly clock: Clock,
  ) {}

  /**
   * Takes every pupil of the file without a problem and lists the others (decision 20). Who is not in the file any more
   * leaves the list, and stays enrolled. From the first import on the school manages its pupils (product decision 1).
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
    const typed = await this.read(file);
    return this.database.transaction(async (tx) => {
      const centre = await this.centres.lock(tx, centreId);
      refuseOthers(centre, typed);
      const judged = judgedStudents(typed, dayIn(centre.timeZone, this.clock.now()));
      const taken = judged.flatMap((one) => ('data' in one ? [one.data] : []));
      const rejected = judged.flatMap((one) => ('typed' in one ? [one] : []));
      const skipped = judged.flatMap((one) => ('skipped' in one ? [one.skipped] : []));
      const problems = rejected.flatMap((one) => one.problems);
      if (judged.length === 0) throw new NoStudentInFile();
      if (taken.length === 0) throw new StudentsNotValid(problems, skipped);
      const matched = await this.lists.match(
        tx,
        centreId,
        taken,
        rejected.map((one) => one.typed),
      );
      const counts = dryRun
        ? await this.lists.compare(tx, taken, matched)
        : await this.lists.write(tx, centreId, taken, matched);
      if (!dryRun) {
        await this.centres.manageStudents(tx, centreId);
        await this.journal.write(tx, actor, { centreId, act: 'students.imported', details: { ...counts } });
      }
      return {
        ...counts,
        rejected: rejected.length,
        skipped,
        problems,
        importedAt: await this.lists.importedAt(tx, centreId),
      };
    });
  }

  private async read({ content }: UploadedFile): Promise<TypedStudents> {
    const sheets = await this.reader.read(content, {
      accept: ['csv'],
      xml: SIECLE_TABLES,
      maxRows: STUDENTS_MAX + ROWS_ABOVE,
    });
    return isSiecle(sheets) ? siecleStudents(sheets) : listedStudents(sheets);
  }
}

const isSiecle = (sheets: readonly Sheet[]) => sheets.length === SIECLE_TABLES.length;

function refuseOthers(
  { kind, externalId }: { kind: CentreKind; externalId: string | null },
  { isSiecle: fromSiecle, uai }: TypedStudents,
): void {
  if (kind !== 'SCO') throw new StudentsNotOffered();
  if (!fromSiecle || !externalId) return;
  if (uai?.toUpperCase() !== externalId.toUpperCase()) throw new UaiMismatched(uai ?? '', externalId);
}
