import { endpoints } from '../platform/endpoint.js';
import { enterSupervisionRequest } from './enter-supervision.request.js';
import { supervisionAccessResponse, supervisionResponse } from './supervision.response.js';

/** The invigilator's space (guide 3): everybody enters it with the number and the password of a session. */
export const supervisionEndpoints = endpoints('supervision', {
  enter: {
    method: 'POST',
    path: '/supervision/access',
    summary: 'Enter the supervision of a session, with its number and its password.',
    body: enterSupervisionRequest,
    answer: supervisionAccessResponse,
    problems: [
      'WRONG_NUMBER_OR_PASSWORD',
      'SUPERVISION_BLOCKED',
      'SESSION_ALREADY_FINALISED',
      'CENTRE_ARCHIVED',
    ],
  },
  screen: {
    method: 'GET',
    path: '/supervision/:sessionId',
    summary: 'The session, its counters and its candidates, for those who entered it.',
    answer: supervisionResponse,
    problems: ['SESSION_ALREADY_FINALISED'],
  },
});
