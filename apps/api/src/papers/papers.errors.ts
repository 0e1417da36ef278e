import { Refusal } from '../platform/problems/refusal.js';

/** Nobody can sign an empty attendance sheet. */
export class NoCandidateEnrolled extends Refusal {
  constructor() {
    super('NO_CANDIDATE_ENROLLED', 'conflict', { detail: 'Nobody is enrolled in this session yet.' });
  }
}
