export const sessionsCodes = {
  SESSION_DATE_IN_THE_PAST: 422,
  SESSION_ALREADY_FINALISED: 409,
  SESSION_HAS_STARTED_TESTS: 409,
} as const;

export type SessionsCode = keyof typeof sessionsCodes;
