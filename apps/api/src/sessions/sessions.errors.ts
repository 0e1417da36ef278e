import { InputInvalid } from '../platform/problems/refusal.js';

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
