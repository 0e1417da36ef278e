import type { SupervisionCode } from '#dto/supervision/supervision.codes.js';
import type { FormWording } from '../shared/form/faults';

/** Also of what other features refuse here: to whoever supervises, a session that is over is out of reach. */
export const supervisionMessages: Record<
  SupervisionCode | 'SESSION_ALREADY_FINALISED' | 'CENTRE_ARCHIVED',
  string
> = {
  WRONG_NUMBER_OR_PASSWORD: 'supervision.problems.wrong',
  SUPERVISION_BLOCKED: 'supervision.problems.blocked',
  SESSION_ALREADY_FINALISED: 'supervision.problems.closed',
  CENTRE_ARCHIVED: 'supervision.problems.closed',
};

export const supervisionWording: FormWording = {
  sessionNumber: {
    REQUIRED: 'supervision.enter.numberRequired',
    FORMAT: 'supervision.enter.numberFormat',
  },
  password: { REQUIRED: 'supervision.enter.passwordRequired' },
};
