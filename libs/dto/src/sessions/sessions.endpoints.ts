import { endpoints } from '../platform/endpoint.js';
import { createSessionRequest } from './create-session.request.js';
import { listSessionsQuery } from './list-sessions.query.js';
import { sessionPage, sessionResponse } from './session.response.js';

export const sessionsEndpoints = endpoints('sessions', {
  list: {
    method: 'GET',
    path: '/centres/:centreId/sessions',
    summary: 'The sessions of a centre, latest first.',
    query: listSessionsQuery,
    answer: sessionPage,
  },
  create: {
    method: 'POST',
    path: '/centres/:centreId/sessions',
    summary: 'Plan a session; its number and codes are made here.',
    body: createSessionRequest,
    answer: sessionResponse,
    status: 201,
    problems: ['SESSION_DATE_IN_THE_PAST'],
  },
  get: {
    method: 'GET',
    path: '/sessions/:sessionId',
    summary: 'A session with its codes.',
    answer: sessionResponse,
  },
});
