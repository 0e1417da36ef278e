import { fileProblemCodes } from '../candidates/candidates.codes.js';

/** What can be wrong with a pupil in a school's file (behaviour of the guides' system, and the decisions of the product). */
export const STUDENT_PROBLEM_CODES = [
  'INE_REQUIRED',
  'INE_NOT_VALID',
  'INE_UNIQUE',
  'LAST_NAME_REQUIRED',
  'LAST_NAME_NOT_VALID',
  'FIRST_NAME_REQUIRED',
  'FIRST_NAME_NOT_VALID',
  'BIRTHDATE_REQUIRED',
  'BIRTHDATE_NOT_VALID',
  'SEX_CODE_REQUIRED',
  'SEX_CODE_NOT_VALID',
  'BIRTH_COUNTRY_CODE_REQUIRED',
  'BIRTH_COUNTRY_CODE_NOT_VALID',
  'BIRTH_CITY_CODE_REQUIRED_FOR_FR_STUDENT',
  'BIRTH_CITY_CODE_NOT_VALID',
  'BIRTH_CITY_NOT_VALID',
  'DIVISION_REQUIRED',
  'DIVISION_NOT_VALID',
  'EXTERNAL_ID_NOT_VALID',
  'EMAIL_NOT_VALID',
  'DUPLICATE_STUDENT',
] as const;

export type StudentProblemCode = (typeof STUDENT_PROBLEM_CODES)[number];

/** Why a pupil of a file does not belong to the list, and it is no fault. */
export const STUDENT_SKIPS = ['HAS_LEFT', 'NO_DIVISION'] as const;
export type StudentSkip = (typeof STUDENT_SKIPS)[number];

const {
  FILE_EMPTY,
  FILE_UNREADABLE,
  FILE_ENCRYPTED,
  FILE_TOO_COMPLEX,
  FILE_IS_OTHER_FORMAT,
  HEADERS_NOT_FOUND,
} = fileProblemCodes;

export const studentsCodes = {
  FILE_EMPTY,
  FILE_UNREADABLE,
  FILE_ENCRYPTED,
  FILE_TOO_COMPLEX,
  FILE_IS_OTHER_FORMAT,
  HEADERS_NOT_FOUND,
  /** A zip with more than one list of pupils. */
  FILE_HOLDS_SEVERAL: 422,
  /** The file is another school's. */
  UAI_MISMATCHED: 422,
  NO_STUDENT_IN_FILE: 422,
  /** Not one pupil of the file can be taken. */
  STUDENTS_NOT_VALID: 422,
  /** Universities and private centres have no pupils. */
  STUDENTS_NOT_OFFERED: 403,
} as const;

export type StudentsCode = keyof typeof studentsCodes;
