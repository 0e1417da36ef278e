import type { SkippedStudent, StudentProblem } from '#dto/students/import-students.js';
import type { StudentData } from '../student-data.js';
import type { JudgedStudent } from './student-row.js';
import type { TypedStudent } from './typed-student.js';

/** The pupils of a file by what becomes of them; each of the file is in one of the three. */
export interface JudgedFile {
  readonly taken: readonly StudentData[];
  readonly rejected: readonly TypedStudent[];
  readonly skipped: readonly SkippedStudent[];
  /** Those of the rejected. */
  readonly problems: readonly StudentProblem[];
}

export function judgedFile(judged: readonly JudgedStudent[]): JudgedFile {
  const rejected = judged.flatMap((one) => ('typed' in one ? [one] : []));
  return {
    taken: judged.flatMap((one) => ('data' in one ? [one.data] : [])),
    rejected: rejected.map(({ typed }) => typed),
    skipped: judged.flatMap((one) => ('skipped' in one ? [one.skipped] : [])),
    problems: rejected.flatMap(({ problems }) => problems),
  };
}
