export const papersCodes = {
  NO_CANDIDATE_ENROLLED: 409,
  CONVOCATIONS_CLOSED: 409,
} as const;

export type PapersCode = keyof typeof papersCodes;
