import { InputInvalid, Refusal } from '../platform/problems/refusal.js';

export class SessionDateInThePast extends InputInvalid {
  constructor() {
    super([
      {
        pointer: '/date',
        code: 'SESSION_DATE_IN_THE_PAST',
        detail: 'The day of a session to plan is today or later.',
      },
    ]);
  }
}

export class SessionAlreadyFinalised extends Refusal {
  constructor() {
    super('SESSION_ALREADY_FINALISED', 'conflict', {
      detail: 'This session is finalised: neither it nor its list can change any more.',
    });
  }
}

export class SessionHasStartedTests extends Refusal {
  constructor() {
    super('SESSION_HAS_STARTED_TESTS', 'conflict', {
      detail: 'At least one candidate has started the test: this session can no longer be deleted.',
    });
  }
}
