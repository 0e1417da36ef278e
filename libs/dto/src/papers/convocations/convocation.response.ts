import * as z from 'zod';
import { id } from '../../platform/fields.js';
import { mailDelivery } from '../../platform/mail-delivery.js';
import { pageOf } from '../../platform/page.js';

export const convocationRow = z
  .object({
    candidateId: id,
    lastName: z.string(),
    firstName: z.string(),
    /** Where the convocation goes; null where it can only be handed out on paper. */
    email: z.string().nullable(),
    /** Of the newest mail; null before the first. */
    delivery: mailDelivery.nullable(),
    /** It was sent, but to an address that is no longer theirs: it is to be sent again. */
    addressChanged: z.boolean(),
    /** It was sent, but day, hour, site or room are others by now: it is to be sent again. */
    sessionChanged: z.boolean(),
  })
  .meta({ id: 'Convocation' });

export const convocationPage = pageOf(convocationRow)
  .extend({
    counts: z.object({
      /** Who has an address to which no convocation was sent yet, or could be, or one that is no longer right. */
      toSend: z.number().int(),
      queued: z.number().int(),
      sent: z.number().int(),
      addressChanged: z.number().int(),
      /** Without those whose address changed as well. */
      sessionChanged: z.number().int(),
      failed: z.number().int(),
      withoutAddress: z.number().int(),
    }),
  })
  .meta({ id: 'ConvocationPage' });

export type ConvocationRow = z.infer<typeof convocationRow>;
export type ConvocationPage = z.infer<typeof convocationPage>;
