import type { CommonProblemCode } from '#dto/problem/problem.codes.js';
import type { ProblemError } from './api/problem-error';

/** Which text of the locale words a code. */
export type Messages = Readonly<Record<string, string>>;

/** The codes that any call may answer with, and the one that only the browser knows. */
export const problemMessages: Record<CommonProblemCode | 'OFFLINE', string> = {
  OFFLINE: 'problems.offline',
  NOT_SIGNED_IN: 'problems.notSignedIn',
  FORBIDDEN: 'problems.forbidden',
  CROSS_SITE: 'problems.crossSite',
  TERMS_NOT_ACCEPTED: 'problems.termsNotAccepted',
  NOT_FOUND: 'problems.notFound',
  METHOD_NOT_ALLOWED: 'problems.unexpected',
  STALE: 'problems.stale',
  IMPORT_NOT_READY: 'problems.importNotReady',
  IMPORT_INTERRUPTED: 'problems.importInterrupted',
  IMPORT_ALREADY_USED: 'problems.importAlreadyUsed',
  MALFORMED: 'problems.malformed',
  FILE_TOO_LARGE: 'problems.fileTooLarge',
  FILE_TYPE_NOT_SUPPORTED: 'problems.fileTypeNotSupported',
  INPUT_INVALID: 'problems.inputInvalid',
  IDEMPOTENCY_KEY_REUSED: 'problems.unexpected',
  TOO_MANY_ATTEMPTS: 'problems.tooManyAttempts',
  UNEXPECTED: 'problems.unexpected',
  UNAVAILABLE: 'problems.unavailable',
};

/** The text of a problem: the feature's own word for its code, else the common one. */
export function wordingOf(problem: ProblemError, messages: Messages = {}): string {
  return messages[problem.code] ?? (problemMessages as Messages)[problem.code] ?? 'problems.unexpected';
}
