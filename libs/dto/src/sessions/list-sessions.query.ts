import * as z from 'zod';
import { isoDate } from '../platform/fields.js';
import { pageQuery } from '../platform/page.js';
import { sortBy } from '../platform/sort.js';
import { SESSION_STATUSES } from './session-status.js';
import { SESSION_TEXT_MAX } from './sessions.limits.js';

/** The columns of the list (guide 1), each of which can be sorted by. */
export const SESSION_COLUMNS = [
  'number',
  'site',
  'room',
  'date',
  'time',
  'invigilators',
  'enrolledCount',
  'sittingCount',
  'status',
] as const;
export type SessionColumn = (typeof SESSION_COLUMNS)[number];

/** A status, or `to_finalise`: past, with started tests, and not finalised. */
export const SESSION_FILTERS = [...SESSION_STATUSES, 'to_finalise'] as const;
export type SessionFilter = (typeof SESSION_FILTERS)[number];

export const listSessionsQuery = pageQuery.extend({
  status: z.enum(SESSION_FILTERS).optional(),
  /** Words that stand in number, site, room or invigilators, all of them, without regard to accents and capitals. */
  search: z.string().trim().max(SESSION_TEXT_MAX).optional(),
  /** The first day, inclusive. */
  from: isoDate.optional(),
  /** The last day, inclusive. */
  to: isoDate.optional(),
  /** The latest first unless told. */
  sort: sortBy(SESSION_COLUMNS).optional(),
});

export type ListSessionsQuery = z.output<typeof listSessionsQuery>;
