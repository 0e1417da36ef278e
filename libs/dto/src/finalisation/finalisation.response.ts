import * as z from 'zod';
import { procedureEdition } from '../centres/centre-kind.js';
import { id, instant } from '../platform/fields.js';

/** What was noted so far; while nobody noted anything, that nothing happened. */
export const finalisationDraft = z
  .object({
    comment: z.string().nullable(),
    hasIncident: z.boolean(),
    hasJoiningIssue: z.boolean(),
  })
  .meta({ id: 'FinalisationDraft' });

/** The page of the finalisation of a session. */
export const finalisationResponse = z
  .object({
    session: z.object({
      id,
      number: z.number().int(),
      /** Which guide says what is asked. */
      procedureEdition,
      /** From then on the notes are what was sent, and nobody changes them. */
      finalisedAt: instant.nullable(),
    }),
    draft: finalisationDraft,
  })
  .meta({ id: 'Finalisation' });

export type FinalisationDraft = z.infer<typeof finalisationDraft>;
export type FinalisationResponse = z.infer<typeof finalisationResponse>;
