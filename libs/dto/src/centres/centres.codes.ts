export const centresCodes = {
  /** Nobody works in an archived centre, and nobody is invited there. */
  CENTRE_ARCHIVED: 409,
  CENTRE_NOT_ARCHIVED: 409,
  /** A school whose pupils were imported stays a school. */
  CENTRE_MANAGES_STUDENTS: 409,
} as const;

export type CentresCode = keyof typeof centresCodes;
