import { CELL_PROBLEM_CODES } from '../candidates/candidates.codes.js';

/** What can be wrong with what a row says of its session (behaviour of the guides' system, §4.4). */
export const SESSION_PROBLEM_CODES = [
  'SESSION_ADDRESS_REQUIRED',
  'SESSION_ROOM_REQUIRED',
  'SESSION_DATE_REQUIRED',
  'SESSION_DATE_NOT_VALID',
  'SESSION_TIME_REQUIRED',
  'SESSION_TIME_NOT_VALID',
  'SESSION_EXAMINER_REQUIRED',
  'SESSION_TEXT_TOO_LONG',
  'SESSION_WITH_DATE_AND_TIME_ALREADY_EXISTS',
  'SESSION_SCHEDULED_IN_THE_PAST',
  'SESSION_ID_NOT_VALID',
  'SESSION_ID_NOT_EXISTING',
  'SESSION_NOT_GIVEN',
  'INFORMATION_NOT_ALLOWED_WITH_SESSION_ID',
  'CANDIDATE_NOT_ALLOWED_FOR_STARTED_SESSION',
  'CANDIDATE_NOT_ALLOWED_FOR_FINALISED_SESSION',
  'EMPTY_SESSION',
  'DUPLICATE_CANDIDATE_IN_SESSION',
  'ROW_LEFT_OUT',
] as const;

export const MASS_IMPORT_PROBLEM_CODES = [...SESSION_PROBLEM_CODES, ...CELL_PROBLEM_CODES] as const;

export type SessionProblemCode = (typeof SESSION_PROBLEM_CODES)[number];
export type MassImportProblemCode = (typeof MASS_IMPORT_PROBLEM_CODES)[number];

/** Why a whole file or its confirmation is refused, with the status. */
export const massImportCodes = {
  CSV_DATA_REQUIRED: 422,
  CSV_HEADERS_NOT_VALID: 422,
  TOO_MANY_ROWS: 422,
  MASS_IMPORT_NOT_VALID: 422,
  MASS_IMPORT_OUTDATED: 409,
  MASS_IMPORT_NOT_OFFERED: 403,
} as const;

export type MassImportCode = keyof typeof massImportCodes;
