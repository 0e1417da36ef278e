import type { StudentColumn } from '#dto/students/import-students.js';

/** A pupil as a file says it, before anything is judged. */
export interface TypedStudent {
  /** The row of a .csv; of a SIECLE file the how-manieth pupil. */
  readonly row: number;
  /** The cells that hold something. */
  readonly cells: Readonly<Partial<Record<StudentColumn, string>>>;
  /** `dd/mm/yyyy`: the day on which the pupil leaves the school, where the file tells it. */
  readonly leaves?: string;
}

/** Everything that a file says, and what is to be asked of it. */
export interface TypedStudents {
  /** A file of SIECLE knows every pupil by the national identifier; a list that somebody typed need not. */
  readonly isSiecle: boolean;
  /** The school that the file is of, where it tells. */
  readonly uai: string | null;
  readonly students: readonly TypedStudent[];
}
