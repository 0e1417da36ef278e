import { endpoints } from '../platform/endpoint.js';
import { pageQuery } from '../platform/page.js';
import { calendarFeed } from './calendar-feed.response.js';
import { createSessionRequest } from './create-session.request.js';
import { deletedSessionPage } from './deleted-session.response.js';
import { listSessionsQuery } from './list-sessions.query.js';
import { sessionConflicts, sessionConflictsQuery } from './session-conflicts.js';
import { sessionPage, sessionResponse } from './session.response.js';
import { timelinePage, timelineQuery } from './timeline.response.js';
import { updateSessionRequest } from './update-session.request.js';

export const sessionsEndpoints = endpoints('sessions', {
  list: {
    method: 'GET',
    path: '/centres/:centreId/sessions',
    summary: 'The sessions of a centre, filtered and sorted; the latest first unless told.',
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
  update: {
    method: 'PATCH',
    path: '/sessions/:sessionId',
    summary: 'Change a session that is not finalised; with a stale `version` nothing changes.',
    body: updateSessionRequest,
    answer: sessionResponse,
    problems: ['STALE', 'SESSION_ALREADY_FINALISED', 'SESSION_DATE_IN_THE_PAST'],
  },
  delete: {
    method: 'DELETE',
    path: '/sessions/:sessionId',
    summary: 'Delete a session in which no test has started; it can be restored for 30 days.',
    problems: ['SESSION_HAS_STARTED_TESTS', 'SESSION_ALREADY_FINALISED'],
  },
  restore: {
    method: 'POST',
    path: '/sessions/:sessionId/restoration',
    summary: 'Take a deletion back, within 30 days; a session that is not deleted stays as it is.',
    answer: sessionResponse,
  },
  listDeleted: {
    method: 'GET',
    path: '/centres/:centreId/deleted-sessions',
    summary: 'The deleted sessions of a centre that can still be restored, the last deleted first.',
    query: pageQuery,
    answer: deletedSessionPage,
  },
  regeneratePassword: {
    method: 'POST',
    path: '/sessions/:sessionId/invigilator-password',
    summary: 'Draw a new session password; the old one is dead at once.',
    answer: sessionResponse,
    secretAnswer: true,
    problems: ['SESSION_ALREADY_FINALISED'],
  },
  conflicts: {
    method: 'GET',
    path: '/centres/:centreId/session-conflicts',
    summary:
      'Sessions of that time in the same room or with the same invigilators: a warning, never a refusal.',
    query: sessionConflictsQuery,
    answer: sessionConflicts,
  },
  timeline: {
    method: 'GET',
    path: '/sessions/:sessionId/timeline',
    summary: 'Who did what when on a session, the last act first.',
    query: timelineQuery,
    answer: timelinePage,
  },
  calendarFeed: {
    method: 'GET',
    path: '/centres/:centreId/calendar-feed',
    summary: 'The secret address of the calendar of a centre, if it has one.',
    answer: calendarFeed,
  },
  openCalendarFeed: {
    method: 'POST',
    path: '/centres/:centreId/calendar-feed',
    summary: 'Make a new secret address for the calendar of a centre; an earlier one is dead at once.',
    answer: calendarFeed,
    status: 201,
    secretAnswer: true,
  },
  closeCalendarFeed: {
    method: 'DELETE',
    path: '/centres/:centreId/calendar-feed',
    summary: 'Revoke the address of the calendar of a centre.',
  },
  calendar: {
    method: 'GET',
    path: '/calendars/:address/sessions.ics',
    summary: 'The sessions of a centre as a calendar, for whoever has its secret address.',
    produces: 'text/calendar',
  },
});
