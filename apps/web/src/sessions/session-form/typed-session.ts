import type { SessionResponse } from '#dto/sessions/session.response.js';
import { createSessionRequest } from '#dto/sessions/create-session.request.js';
import { shortDay } from '../../shared/dates/dates';
import { typedDate, typedTime } from '../../shared/form/typed';

/** A session as it stands in the form: texts, the day as jj/mm/aaaa. */
export interface TypedSession {
  readonly site: string;
  readonly room: string;
  readonly date: string;
  readonly time: string;
  readonly invigilators: string;
  readonly observations: string;
}

export const NOTHING_TYPED: TypedSession = {
  site: '',
  room: '',
  date: '',
  time: '',
  invigilators: '',
  observations: '',
};

export const TYPED_FIELDS = ['site', 'room', 'date', 'time', 'invigilators', 'observations'] as const;
export type TypedField = (typeof TYPED_FIELDS)[number];

/** The contract's schema, reading the day and the hour as people type them; a day that was there before may stay. */
export const typedSession = (today: string, kept?: string) =>
  createSessionRequest.extend({
    date: typedDate.refine((date) => date >= today || date === kept, {
      params: { code: 'SESSION_DATE_IN_THE_PAST' },
    }),
    time: typedTime,
  });

export function typedOf(session: SessionResponse): TypedSession {
  const { site, room, date, time, invigilators, observations } = session;
  return { site, room, date: shortDay(date), time, invigilators, observations: observations ?? '' };
}
