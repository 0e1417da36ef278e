import * as z from 'zod';
import { procedureEdition } from '../centres/centre-kind.js';
import { clockTime, id, instant, isoDate } from '../platform/fields.js';
import { pageOf } from '../platform/page.js';
import { sessionStatus } from './session-status.js';

export const sessionRow = z
  .object({
    id,
    /** What people read and type. */
    number: z.number().int(),
    site: z.string(),
    room: z.string(),
    date: isoDate,
    time: clockTime,
    invigilators: z.string(),
    enrolledCount: z.number().int(),
    /** « Certifications passées »: candidates whose test has started. */
    sittingCount: z.number().int(),
    status: sessionStatus,
    /** A past session with started tests that nobody finalised yet. */
    toFinalise: z.boolean(),
  })
  .meta({ id: 'SessionRow' });

export const sessionPage = pageOf(sessionRow).meta({ id: 'SessionPage' });

export const sessionResponse = sessionRow
  .extend({
    centreId: id,
    observations: z.string().nullable(),
    /** Four letters and two digits; told to the candidates when all are ready. */
    accessCode: z.string(),
    /** With its `C-`; for the invigilators alone. */
    invigilatorPassword: z.string(),
    procedureEdition,
    version: z.number().int(),
    createdAt: instant,
  })
  .meta({ id: 'Session' });

export type SessionRow = z.infer<typeof sessionRow>;
export type SessionPage = z.infer<typeof sessionPage>;
export type SessionResponse = z.infer<typeof sessionResponse>;
