import { endpoints } from '../../platform/endpoint.js';
import { convocationPage } from './convocation.response.js';
import { listConvocationsQuery } from './list-convocations.query.js';
import { sendConvocationsRequest, sendConvocationsResponse } from './send-convocations.js';

export const convocationsEndpoints = endpoints('convocations', {
  list: {
    method: 'GET',
    path: '/sessions/:sessionId/convocations',
    summary: 'Who is convoked, at which address, and what became of the mail.',
    query: listConvocationsQuery,
    answer: convocationPage,
  },
  send: {
    method: 'POST',
    path: '/sessions/:sessionId/convocations',
    summary:
      'Mails the convocations, each with its calendar entry: to everybody who has not got theirs, or to those named, again.',
    body: sendConvocationsRequest,
    answer: sendConvocationsResponse,
    status: 202,
    problems: ['NO_CANDIDATE_ENROLLED', 'CONVOCATIONS_CLOSED'],
  },
});
