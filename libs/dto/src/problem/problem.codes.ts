/** The codes that any call may answer with, and their status. The particular ones stand beside their feature. */
export const problemCodes = {
  NOT_SIGNED_IN: 401,
  FORBIDDEN: 403,
  CROSS_SITE: 403,
  TERMS_NOT_ACCEPTED: 403,
  NOT_FOUND: 404,
  METHOD_NOT_ALLOWED: 405,
  STALE: 409,
  IMPORT_NOT_READY: 409,
  IMPORT_INTERRUPTED: 409,
  IMPORT_ALREADY_USED: 409,
  MALFORMED: 400,
  FILE_TOO_LARGE: 413,
  FILE_TYPE_NOT_SUPPORTED: 415,
  INPUT_INVALID: 422,
  IDEMPOTENCY_KEY_REUSED: 422,
  TOO_MANY_ATTEMPTS: 429,
  UNEXPECTED: 500,
  UNAVAILABLE: 503,
} as const;

export type CommonProblemCode = keyof typeof problemCodes;
