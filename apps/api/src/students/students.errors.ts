import type { SkippedStudent, StudentProblem } from '#dto/students/import-students.js';
import { Refusal } from '../platform/problems/refusal.js';

export class StudentsNotOffered extends Refusal {
  constructor() {
    super('STUDENTS_NOT_OFFERED', 'forbidden', { detail: 'Only schools have pupils.' });
  }
}

/** @param missing headers that no row of the file has */
export class StudentHeadersNotFound extends Refusal {
  constructor(missing: readonly string[]) {
    super('HEADERS_NOT_FOUND', 'invalid', {
      detail: `No row of the file holds all the headers of a list of pupils. Missing: ${missing.join(', ')}.`,
      members: { missing },
    });
  }
}

/** @param found the school that the file is of */
export class UaiMismatched extends Refusal {
  constructor(found: string, expected: string) {
    super('UAI_MISMATCHED', 'invalid', {
      detail: `The file is of the school ${found}; this centre is ${expected}.`,
      members: { found, expected },
    });
  }
}

export class NoStudentInFile extends Refusal {
  constructor() {
    super('NO_STUDENT_IN_FILE', 'invalid', { detail: 'The file names no pupil.' });
  }
}

/** A file of which nobody could be taken changes nothing: the list that is there stays. */
export class StudentsNotValid extends Refusal {
  constructor(problems: readonly StudentProblem[], skipped: readonly SkippedStudent[]) {
    super('STUDENTS_NOT_VALID', 'invalid', {
      detail: 'Not one pupil of the file can be taken: the list stays as it is.',
      members: { problems, skipped },
    });
  }
}
