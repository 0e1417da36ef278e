export const sessionsCodes = {
  SESSION_DATE_IN_THE_PAST: 422,
} as const;

export type SessionsCode = keyof typeof sessionsCodes;
