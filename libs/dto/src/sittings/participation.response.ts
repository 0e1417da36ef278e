import * as z from 'zod';
import { clockTime, id, instant, isoDate } from '../platform/fields.js';

/** That an account joined a session as one of its candidates. */
export const participationResponse = z
  .object({
    participationId: id,
    candidate: z.object({ lastName: z.string(), firstName: z.string(), birthdate: isoDate }),
    session: z.object({
      number: z.number().int(),
      centreName: z.string(),
      site: z.string(),
      room: z.string(),
      date: isoDate,
      time: clockTime,
    }),
    joinedAt: instant,
  })
  .meta({ id: 'Participation' });

export type ParticipationResponse = z.infer<typeof participationResponse>;
