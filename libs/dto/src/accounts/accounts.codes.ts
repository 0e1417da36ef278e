export const accountsCodes = {
  WRONG_EMAIL_OR_PASSWORD: 401,
  SIGN_IN_BLOCKED: 429,
  REFRESH_TOKEN_INVALID: 401,
  TERMS_VERSION_OUTDATED: 409,
  EMAIL_TAKEN: 409,
  LINK_ENDED: 409,
} as const;

export type AccountsCode = keyof typeof accountsCodes;
