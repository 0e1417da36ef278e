import * as z from 'zod';
import { clockTime, id, isoDate } from '../platform/fields.js';

export const supervisionAccessResponse = z.object({ sessionId: id }).meta({ id: 'SupervisionAccess' });

const supervisedCandidate = z
  .object({
    id,
    lastName: z.string(),
    firstName: z.string(),
    birthdate: isoDate,
    extraTimePercentage: z.number().int().nullable(),
    /** Whether they have joined the session with their account. */
    joined: z.boolean(),
    /** Whether their test has started. */
    started: z.boolean(),
  })
  .meta({ id: 'SupervisedCandidate' });

/** What an invigilator has in front of them; never the session password. */
export const supervisionResponse = z
  .object({
    session: z.object({
      id,
      number: z.number().int(),
      centreName: z.string(),
      site: z.string(),
      room: z.string(),
      date: isoDate,
      time: clockTime,
      invigilators: z.string(),
      /** « Code d'accès (candidats) »: told to the candidates when all are ready. */
      accessCode: z.string(),
    }),
    counters: z.object({
      enrolled: z.number().int(),
      joined: z.number().int(),
      started: z.number().int(),
    }),
    /** By birth name then first name. */
    candidates: z.array(supervisedCandidate),
  })
  .meta({ id: 'Supervision' });

export type SupervisionAccessResponse = z.infer<typeof supervisionAccessResponse>;
export type SupervisionResponse = z.infer<typeof supervisionResponse>;
export type SupervisedCandidate = z.infer<typeof supervisedCandidate>;
