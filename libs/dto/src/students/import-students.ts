import * as z from 'zod';
import { instant } from '../platform/fields.js';
import { problem } from '../problem/problem.js';
import { STUDENT_PROBLEM_CODES, STUDENT_SKIPS } from './students.codes.js';

/** What a school's file says of a pupil. */
export const STUDENT_COLUMNS = [
  'ine',
  'externalId',
  'lastName',
  'firstName',
  'birthdate',
  'sex',
  'birthCountryCode',
  'birthInseeCode',
  'birthCity',
  'division',
  'email',
] as const;
export type StudentColumn = (typeof STUDENT_COLUMNS)[number];

export const importStudentsQuery = z.object({
  /** Answers what would happen and writes nothing. */
  dryRun: z.stringbool().default(false),
});

/** Where a pupil stands in the file: the row of a .csv, the how-manieth of a SIECLE file. */
const listed = { row: z.number().int(), lastName: z.string(), firstName: z.string() };

export const studentProblem = z
  .object({
    ...listed,
    column: z.enum(STUDENT_COLUMNS),
    code: z.enum(STUDENT_PROBLEM_CODES),
    value: z.string().nullable(),
  })
  .meta({ id: 'StudentProblem' });

export const skippedStudent = z.object({ ...listed, reason: z.enum(STUDENT_SKIPS) });

/** Pupils in the file = added + changed + unchanged + rejected + those skipped. */
export const studentsReport = z
  .object({
    added: z.number().int(),
    changed: z.number().int(),
    unchanged: z.number().int(),
    /** Pupils with a problem: not taken, and kept as they were where they are known. */
    rejected: z.number().int(),
    /** Pupils of the list whom the file does not name any more. */
    left: z.number().int(),
    skipped: z.array(skippedStudent),
    problems: z.array(studentProblem),
    /** How old the list is; null as long as there is none. */
    importedAt: instant.nullable(),
  })
  .meta({ id: 'StudentsReport' });

/** The refusal of a file without one pupil that could be taken. */
export const studentsProblem = problem
  .extend({ problems: z.array(studentProblem) })
  .meta({ id: 'StudentsProblem' });

/** The file is of the kind `found`: a zip, where it is one without a list of pupils. */
export const otherFormatProblem = problem.extend({ found: z.string() }).meta({ id: 'OtherFormatProblem' });

/** The file is that of the school `found`. */
export const otherSchoolProblem = problem
  .extend({ found: z.string(), expected: z.string() })
  .meta({ id: 'OtherSchoolProblem' });

export type ImportStudentsQuery = z.output<typeof importStudentsQuery>;
export type StudentProblem = z.infer<typeof studentProblem>;
export type SkippedStudent = z.infer<typeof skippedStudent>;
export type StudentsReport = z.infer<typeof studentsReport>;
