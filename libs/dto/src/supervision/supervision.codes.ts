export const supervisionCodes = {
  /** The same for a number that no session has and for a wrong password: nobody learns which sessions there are. */
  WRONG_NUMBER_OR_PASSWORD: 422,
  SUPERVISION_BLOCKED: 429,
} as const;

export type SupervisionCode = keyof typeof supervisionCodes;
