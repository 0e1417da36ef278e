export const sittingsCodes = {
  /** The same for a number that no session has: nobody learns which sessions there are, nor who is enrolled. */
  NO_MATCHING_CANDIDATE: 422,
  JOINING_BLOCKED: 429,
  CANDIDATE_OF_ANOTHER_ACCOUNT: 409,
  /** Nothing is known of the person’s competences: they place themselves first. */
  PLACEMENT_MISSING: 409,
  NOT_CERTIFIABLE: 403,
} as const;

export type SittingsCode = keyof typeof sittingsCodes;
