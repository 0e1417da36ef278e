import { setImmediate as nextTurn } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { CentreKind } from '#dto/centres/centre-kind.js';
import { STUDENTS_MAX } from '#dto/students/students.limits.js';
import { Clock, dayIn } from '../../platform/clock/clock.js';
import type { UploadedFile } from '../../platform/contract/upload.decorator.js';
import type { Sheet } from '../../platform/spreadsheet/spreadsheet.js';
import { SpreadsheetReader } from '../../platform/spreadsheet/spreadsheet.reader.js';
import { NoStudentInFile, StudentsNotOffered, StudentsNotValid, UaiMismatched } from '../students.errors.js';
import { judgedFile } from './judged-file.js';
import { SIECLE_TABLES, siecleStudents } from './siecle.js';
import { listedStudents } from './student-list.js';
import { judgedStudents, type JudgedStudent } from './student-row.js';
import type { TypedStudents } from './typed-student.js';

// The headers of a .csv, and a title above them.
const ROWS_ABOVE = 10;

/** The centre whose file it is to be. */
export interface School {
  readonly kind: CentreKind;
  /** Its UAI, where it is known. */
  readonly externalId: string | null;
  readonly timeZone: string;
}

/** What a school's information system has written down, read and judged. */
@Injectable()
export class StudentsFileService {
  constructor(
    private readonly reader: SpreadsheetReader,
    private readonly clock: Clock,
  ) {}

  /** @throws SpreadsheetRefused, StudentHeadersNotFound when the file is none that is known */
  async read({ content }: UploadedFile): Promise<TypedStudents> {
    const sheets = await this.reader.read(content, {
      accept: ['csv'],
      xml: SIECLE_TABLES,
      maxRows: STUDENTS_MAX + ROWS_ABOVE,
    });
    // The rows of a large file have just been unpacked: others get a turn before its pupils are put together.
    await nextTurn();
    return isSiecle(sheets) ? siecleStudents(sheets) : listedStudents(sheets);
  }

  /**
   * Every pupil of the file, by the rules and the day of the school.
   * @throws UaiMismatched when it is another school's
   * @throws NoStudentInFile, StudentsNotValid when nobody of it can be taken
   * @throws StudentsNotOffered where there are no pupils
   */
  judge(typed: TypedStudents, school: School): JudgedStudent[] {
    refuseOthers(school, typed);
    const judged = judgedStudents(typed, dayIn(school.timeZone, this.clock.now()));
    if (judged.length === 0) throw new NoStudentInFile();
    const { taken, problems, skipped } = judgedFile(judged);
    if (taken.length === 0) throw new StudentsNotValid(problems, skipped);
    return judged;
  }
}

const isSiecle = (sheets: readonly Sheet[]) => sheets.length === SIECLE_TABLES.length;

/** @throws UaiMismatched, StudentsNotOffered */
export function refuseOthers(
  { kind, externalId }: School,
  { isSiecle: fromSiecle, uai }: Pick<TypedStudents, 'isSiecle' | 'uai'>,
): void {
  if (kind !== 'SCO') throw new StudentsNotOffered();
  if (!fromSiecle || !externalId) return;
  if (uai?.toUpperCase() !== externalId.toUpperCase()) throw new UaiMismatched(uai ?? '', externalId);
}
