export const teamCodes = {
  /** A centre keeps at least one administrator: nobody takes the last one's role, nor removes them. */
  LAST_ADMINISTRATOR: 409,
} as const;

export type TeamCode = keyof typeof teamCodes;
