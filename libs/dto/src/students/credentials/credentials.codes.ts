export const credentialsCodes = {
  /** Everybody of the class has chosen their own password. */
  NO_CREDENTIALS_TO_PRINT: 409,
  /** The account is the pupil's own: its password is renewed by mail. */
  ACCOUNT_NOT_OF_SCHOOL: 409,
} as const;

export type CredentialsCode = keyof typeof credentialsCodes;
