import type { SessionColumn, SessionFilter } from '#dto/sessions/list-sessions.query.js';
import type { SessionStatus } from '#dto/sessions/session-status.js';
import type { SessionsCode } from '#dto/sessions/sessions.codes.js';
import type { FormWording } from '../shared/form/faults';
import type { TypedField } from './session-form/typed-session';

export const sessionsMessages: Record<SessionsCode, string> = {
  SESSION_DATE_IN_THE_PAST: 'sessions.problems.dateInThePast',
  SESSION_ALREADY_FINALISED: 'sessions.problems.finalised',
  SESSION_HAS_STARTED_TESTS: 'sessions.problems.startedTests',
};

export const statusMessages: Record<SessionStatus, string> = {
  created: 'sessions.status.created',
  finalised: 'sessions.status.finalised',
  published: 'sessions.status.published',
};

export const filterMessages: Record<SessionFilter, string> = {
  ...statusMessages,
  to_finalise: 'sessions.status.toFinalise',
};

/** The fields of the form in the words of the page. */
export const fieldMessages: Record<TypedField, string> = {
  site: 'sessions.fields.site',
  room: 'sessions.fields.room',
  date: 'sessions.fields.date',
  time: 'sessions.fields.time',
  invigilators: 'sessions.fields.invigilators',
  observations: 'sessions.fields.observations',
};

/** In the order in which the guide shows them. */
export const columnMessages: Record<SessionColumn, string> = {
  number: 'sessions.columns.number',
  site: 'sessions.columns.site',
  room: 'sessions.columns.room',
  date: 'sessions.columns.date',
  time: 'sessions.columns.time',
  invigilators: 'sessions.columns.invigilators',
  enrolledCount: 'sessions.columns.enrolled',
  sittingCount: 'sessions.columns.sittings',
  status: 'sessions.columns.status',
};

export const sessionWording: FormWording = {
  site: { REQUIRED: 'sessions.form.siteRequired' },
  room: { REQUIRED: 'sessions.form.roomRequired' },
  date: { REQUIRED: 'sessions.form.dateRequired', FORMAT: 'sessions.form.dateFormat', ...sessionsMessages },
  time: { REQUIRED: 'sessions.form.timeRequired', FORMAT: 'sessions.form.timeFormat' },
  invigilators: { REQUIRED: 'sessions.form.invigilatorsRequired' },
};
