import * as z from 'zod';
import { id, instant } from '../platform/fields.js';
import { JOURNAL_ACTS } from '../platform/journal-acts.js';
import { pageOf, pageQuery } from '../platform/page.js';

/** Stands for the id of an actor that has none. */
export const SYSTEM = 'system';

export const timelineQuery = pageQuery.extend({
  act: z.enum(JOURNAL_ACTS).optional(),
  /** The acts of one person or API client, or what Certif did by itself. */
  actor: z.union([id, z.literal(SYSTEM)]).optional(),
});

export const timelineActor = z
  .object({
    kind: z.enum(['person', 'client', 'system']),
    id: id.nullable(),
    /** Null for the system, and for somebody whose account is no longer there. */
    name: z.string().nullable(),
  })
  .meta({ id: 'TimelineActor' });

/** One act on a session: who did what when. */
export const timelineEntry = z
  .object({
    /** Its place in the sequence of the session. */
    seq: z.number().int(),
    at: instant,
    act: z.enum(JOURNAL_ACTS),
    actor: timelineActor,
    /** The candidates that it is about, as far as they are still enrolled. */
    subjects: z.array(z.string()),
    /** `before` and `after` of what an edit changed, or counts. */
    details: z.record(z.string(), z.unknown()).nullable(),
  })
  .meta({ id: 'TimelineEntry' });

export const timelinePage = pageOf(timelineEntry)
  .extend({
    /** What there is to filter by: the kinds of acts so far, and who acted. */
    acts: z.array(z.enum(JOURNAL_ACTS)),
    actors: z.array(timelineActor),
  })
  .meta({ id: 'TimelinePage' });

export type TimelineQuery = z.output<typeof timelineQuery>;
export type TimelineActor = z.infer<typeof timelineActor>;
export type TimelineEntry = z.infer<typeof timelineEntry>;
export type TimelinePage = z.infer<typeof timelinePage>;
