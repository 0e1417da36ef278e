import { Refusal } from '../platform/problems/refusal.js';

/** The same for a number that no session has, and for an account that is another candidate of the session. */
export class NoMatchingCandidate extends Refusal {
  constructor(blockedFor = 0) {
    super('NO_MATCHING_CANDIDATE', 'invalid', {
      detail: 'Nobody is enrolled in a session of this number under this name and birth date.',
      ...(blockedFor > 0 ? { members: { blockedFor } } : {}),
    });
  }
}

export class JoiningBlocked extends Refusal {
  constructor(seconds: number) {
    super('JOINING_BLOCKED', 'too-many', {
      detail: 'Too many failures for this session.',
      retryAfter: seconds,
    });
  }
}

/** Somebody joined as this candidate with another account, or a school opened one for this pupil. */
export class CandidateOfAnotherAccount extends Refusal {
  constructor() {
    super('CANDIDATE_OF_ANOTHER_ACCOUNT', 'conflict', {
      detail: 'Another account is this candidate’s: sign in with that one.',
    });
  }
}

export class PlacementMissing extends Refusal {
  constructor() {
    super('PLACEMENT_MISSING', 'conflict', {
      detail: 'Nothing is known of your competences: place yourself by `PUT /me/placement`, then join.',
    });
  }
}

export class NotCertifiable extends Refusal {
  constructor() {
    super('NOT_CERTIFIABLE', 'forbidden', {
      detail: 'The test asks for level 1 in at least 5 competences.',
    });
  }
}
