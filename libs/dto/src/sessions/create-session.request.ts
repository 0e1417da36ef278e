import * as z from 'zod';
import { clockTime, isoDate, line, paragraph } from '../platform/fields.js';
import { OBSERVATIONS_MAX, SESSION_TEXT_MAX } from './sessions.limits.js';

/** Guide 1, « Création d'une session de certification »: date and time are the centre's wall clock. */
export const createSessionRequest = z
  .object({
    site: line(SESSION_TEXT_MAX),
    room: line(SESSION_TEXT_MAX),
    date: isoDate,
    time: clockTime,
    invigilators: line(SESSION_TEXT_MAX),
    observations: paragraph(OBSERVATIONS_MAX).nullish(),
  })
  .meta({ id: 'CreateSessionRequest' });

export type CreateSessionRequest = z.infer<typeof createSessionRequest>;
