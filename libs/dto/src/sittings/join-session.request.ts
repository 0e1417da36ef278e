import * as z from 'zod';
import { isoDate, line } from '../platform/fields.js';
import { typedSessionNumber } from '../sessions/session-number.js';

const NAME_MAX = 255;

/** Who says to be enrolled where; names are compared as the duplicate rule does, without case, accents and punctuation. */
export const joinSessionRequest = z
  .object({
    /** « Numéro de session », told by the invigilator. */
    sessionNumber: typedSessionNumber,
    firstName: line(NAME_MAX),
    /** The birth name. */
    lastName: line(NAME_MAX),
    birthdate: isoDate,
  })
  .meta({ id: 'JoinSessionRequest' });

export type JoinSessionRequest = z.output<typeof joinSessionRequest>;
