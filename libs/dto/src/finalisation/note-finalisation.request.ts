import * as z from 'zod';
import { paragraph } from '../platform/fields.js';
import { SESSION_COMMENT_MAX } from './finalisation.limits.js';

/** What somebody notes for the finalisation; what is left out stays as it is, so that two people do not undo each other. */
export const noteFinalisationRequest = z
  .object({
    /** « Commenter la session » (guide 2); empty or null takes it away. */
    comment: paragraph(SESSION_COMMENT_MAX).nullish(),
    /** « Malgré un incident survenu pendant la session, les candidats ont pu terminer leur test de certification. » (guide 1) */
    hasIncident: z.boolean().optional(),
    /** « Un ou plusieurs candidats étaient présents en session de certification mais n'ont pas pu rejoindre la session. » (guide 1) */
    hasJoiningIssue: z.boolean().optional(),
  })
  .meta({ id: 'NoteFinalisationRequest' });

export type NoteFinalisationRequest = z.infer<typeof noteFinalisationRequest>;
