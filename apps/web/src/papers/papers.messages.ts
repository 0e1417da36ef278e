import type { PapersCode } from '#dto/papers/papers.codes.js';

export const papersMessages: Record<PapersCode, string> = {
  NO_CANDIDATE_ENROLLED: 'papers.nobodyEnrolled',
};
