import type { SkippedStudent, StudentColumn, StudentProblem } from '#dto/students/import-students.js';
import type { StagedRow } from '../../platform/staging/staged-import.js';
import type { StudentData } from '../student-data.js';
import type { JudgedStudent } from './student-row.js';

/** A pupil of a file between its upload and its confirmation. */
export type StagedStudent = StagedRow<
  Readonly<Partial<Record<StudentColumn, string>>>,
  StudentData,
  StudentProblem
>;

const EMPTY = { key: null, cells: {}, data: null, problems: [], blocked: false, skipped: null } as const;

export function asStaged(judged: JudgedStudent): StagedStudent {
  const { row } = judged;
  if ('data' in judged) return { ...EMPTY, row, key: judged.data.identity, data: judged.data };
  if ('typed' in judged) {
    return { ...EMPTY, row, cells: judged.typed.cells, problems: judged.problems, blocked: true };
  }
  const { lastName, firstName, reason } = judged.skipped;
  return { ...EMPTY, row, cells: { lastName, firstName }, skipped: reason };
}

export function asJudged({ row, cells, data, problems, skipped }: StagedStudent): JudgedStudent {
  if (data) return { row, data };
  if (skipped === null) return { row, typed: { row, cells }, problems };
  const { lastName = '', firstName = '' } = cells;
  return { row, skipped: { row, lastName, firstName, reason: skipped as SkippedStudent['reason'] } };
}
