import * as z from 'zod';
import { id } from '../../platform/fields.js';
import { PAPER_LOCALES } from '../paper.query.js';

/** As many as a list may hold. */
export const MAX_CONVOCATIONS = 10_000;

export const sendConvocationsRequest = z
  .object({
    /** To these alone, also if they got theirs before; without it to everybody who has not. */
    candidateIds: z.array(id).min(1).max(MAX_CONVOCATIONS).optional(),
    locale: z.enum(PAPER_LOCALES).default('fr'),
  })
  .meta({ id: 'SendConvocations' });

export const sendConvocationsResponse = z
  .object({
    queued: z.number().int(),
    /** They get theirs on paper. */
    withoutAddress: z.number().int(),
  })
  .meta({ id: 'ConvocationsSent' });

export type SendConvocationsRequest = z.output<typeof sendConvocationsRequest>;
export type SendConvocationsResponse = z.infer<typeof sendConvocationsResponse>;
