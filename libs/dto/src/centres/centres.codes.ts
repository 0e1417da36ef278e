export const centresCodes = {
  /** Nobody works in an archived centre, and nobody is invited there. */
  CENTRE_ARCHIVED: 409,
} as const;

export type CentresCode = keyof typeof centresCodes;
