import { Refusal } from '../platform/problems/refusal.js';

/** Nobody can sign an empty attendance sheet. */
export class NoCandidateEnrolled extends Refusal {
  constructor() {
    super('NO_CANDIDATE_ENROLLED', 'conflict', { detail: 'Nobody is enrolled in this session yet.' });
  }
}

/** The day is over for good: nobody is convoked to a session that is finalised. */
export class ConvocationsClosed extends Refusal {
  constructor() {
    super('CONVOCATIONS_CLOSED', 'conflict', { detail: 'This session is finalised.' });
  }
}
