import { Refusal } from '../platform/problems/refusal.js';

/** The same for a number that no session has. */
export class WrongNumberOrPassword extends Refusal {
  constructor(blockedFor: number) {
    super('WRONG_NUMBER_OR_PASSWORD', 'invalid', {
      detail: 'The session number or the session password is wrong.',
      ...(blockedFor > 0 ? { members: { blockedFor } } : {}),
    });
  }
}

export class SupervisionBlocked extends Refusal {
  constructor(seconds: number) {
    super('SUPERVISION_BLOCKED', 'too-many', {
      detail: 'Too many failures for this session.',
      retryAfter: seconds,
    });
  }
}
