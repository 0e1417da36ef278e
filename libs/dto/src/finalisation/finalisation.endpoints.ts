import { endpoints } from '../platform/endpoint.js';
import { finalisationDraft, finalisationResponse } from './finalisation.response.js';
import { noteFinalisationRequest } from './note-finalisation.request.js';

/** What a centre tells of a session once it is over (guide 1, « La phase de finalisation »; guide 2). */
export const finalisationEndpoints = endpoints('finalisation', {
  get: {
    method: 'GET',
    path: '/sessions/:sessionId/finalisation',
    summary: 'What is noted for the finalisation of a session.',
    answer: finalisationResponse,
  },
  note: {
    method: 'PUT',
    path: '/sessions/:sessionId/finalisation/draft',
    summary:
      'Note something for the finalisation, kept until the session is finalised; what is left out stays.',
    body: noteFinalisationRequest,
    answer: finalisationDraft,
    problems: ['SESSION_ALREADY_FINALISED', 'CENTRE_ARCHIVED'],
  },
});
