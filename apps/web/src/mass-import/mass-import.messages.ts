import type {
  MassImportCode,
  MassImportProblemCode,
  SessionProblemCode,
} from '#dto/mass-import/mass-import.codes.js';
import { cellMessages } from '../shared/cell.messages';

export const massImportMessages: Record<MassImportCode, string> = {
  CSV_DATA_REQUIRED: 'massImport.file.dataRequired',
  CSV_HEADERS_NOT_VALID: 'massImport.file.headersNotValid',
  TOO_MANY_ROWS: 'massImport.file.tooManyRows',
  MASS_IMPORT_NOT_VALID: 'massImport.refused.notValid',
  MASS_IMPORT_OUTDATED: 'massImport.refused.outdated',
  MASS_IMPORT_NOT_OFFERED: 'massImport.refused.notOffered',
};

const sessionProblems: Record<SessionProblemCode, string> = {
  SESSION_ADDRESS_REQUIRED: 'massImport.problems.siteRequired',
  SESSION_ROOM_REQUIRED: 'massImport.problems.roomRequired',
  SESSION_DATE_REQUIRED: 'massImport.problems.dateRequired',
  SESSION_DATE_NOT_VALID: 'massImport.problems.dateNotValid',
  SESSION_TIME_REQUIRED: 'massImport.problems.timeRequired',
  SESSION_TIME_NOT_VALID: 'massImport.problems.timeNotValid',
  SESSION_EXAMINER_REQUIRED: 'massImport.problems.invigilatorsRequired',
  SESSION_TEXT_TOO_LONG: 'massImport.problems.textTooLong',
  SESSION_WITH_DATE_AND_TIME_ALREADY_EXISTS: 'massImport.problems.alreadyExists',
  SESSION_SCHEDULED_IN_THE_PAST: 'massImport.problems.inThePast',
  SESSION_ID_NOT_VALID: 'massImport.problems.numberNotValid',
  SESSION_ID_NOT_EXISTING: 'massImport.problems.numberNotExisting',
  SESSION_NOT_GIVEN: 'massImport.problems.sessionNotGiven',
  INFORMATION_NOT_ALLOWED_WITH_SESSION_ID: 'massImport.problems.informationNotAllowed',
  CANDIDATE_NOT_ALLOWED_FOR_STARTED_SESSION: 'massImport.problems.started',
  CANDIDATE_NOT_ALLOWED_FOR_FINALISED_SESSION: 'massImport.problems.finalised',
  EMPTY_SESSION: 'massImport.problems.emptySession',
  DUPLICATE_CANDIDATE_IN_SESSION: 'massImport.problems.duplicate',
  ROW_LEFT_OUT: 'massImport.problems.leftOut',
};

export const massImportProblems: Record<MassImportProblemCode, string> = {
  ...cellMessages,
  ...sessionProblems,
};
