import * as z from 'zod';
import { clockTime, id, isoDate } from '../platform/fields.js';
import { SESSION_TEXT_MAX } from './sessions.limits.js';

/** A session as it is being planned; `except` is the one that is being edited. */
export const sessionConflictsQuery = z.object({
  date: isoDate,
  time: clockTime,
  site: z.string().trim().max(SESSION_TEXT_MAX).optional(),
  room: z.string().trim().max(SESSION_TEXT_MAX).optional(),
  invigilators: z.string().trim().max(SESSION_TEXT_MAX).optional(),
  except: id.optional(),
});

/** Another session of that time that is in the same room or has one of the same invigilators. */
export const sessionConflict = z
  .object({
    id,
    number: z.number().int(),
    site: z.string(),
    room: z.string(),
    date: isoDate,
    time: clockTime,
    sameRoom: z.boolean(),
    /** The names that both have, as the other session writes them. */
    sameInvigilators: z.array(z.string()),
  })
  .meta({ id: 'SessionConflict' });

export const sessionConflicts = z
  .object({ items: z.array(sessionConflict) })
  .meta({ id: 'SessionConflicts' });

export type SessionConflictsQuery = z.output<typeof sessionConflictsQuery>;
export type SessionConflicts = z.infer<typeof sessionConflicts>;
