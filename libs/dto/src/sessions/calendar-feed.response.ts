import * as z from 'zod';
import { instant } from '../platform/fields.js';

/** The calendar of a centre's sessions that other programs subscribe to; nobody else knows its address. */
export const calendarFeed = z
  .object({
    /** Null while there is no feed. */
    url: z.url().nullable(),
    /** Since when this address holds. */
    openedAt: instant.nullable(),
  })
  .meta({ id: 'CalendarFeed' });

export type CalendarFeed = z.infer<typeof calendarFeed>;
