export const accountsCodes = {
  WRONG_EMAIL_OR_PASSWORD: 401,
  SIGN_IN_BLOCKED: 429,
  /** The one-time password is right: whoever has it chooses one of their own now. */
  PASSWORD_CHANGE_REQUIRED: 403,
  ONE_TIME_PASSWORD_EXPIRED: 403,
  PASSWORD_ALREADY_CHOSEN: 409,
  REFRESH_TOKEN_INVALID: 401,
  TERMS_VERSION_OUTDATED: 409,
  EMAIL_TAKEN: 409,
  LINK_ENDED: 409,
  /** The address is proven already, or there is none. */
  NOTHING_TO_PROVE: 409,
  /** Mails that prove an address: five, then a quarter of an hour of silence. */
  TOO_MANY_MAILS: 429,
} as const;

export type AccountsCode = keyof typeof accountsCodes;
