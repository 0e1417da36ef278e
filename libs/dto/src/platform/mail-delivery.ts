import * as z from 'zod';
import { instant } from './fields.js';

/**
 * What became of a mail: waiting (`queued`), taken by the mail server (`sent`), refused or given up after a day
 * (`failed`), or no longer wanted when its turn came (`dropped`).
 */
export const MAIL_STATES = ['queued', 'sent', 'failed', 'dropped'] as const;

/** Why it has not left: the server refuses this address, the server refuses this mail, or nobody answers there. */
export const MAIL_TROUBLES = ['ADDRESS_REFUSED', 'MAIL_REFUSED', 'SERVER_UNREACHABLE'] as const;

export const mailDelivery = z
  .object({
    state: z.enum(MAIL_STATES),
    /** Of the last attempt; null when there was none or it went well. */
    trouble: z.enum(MAIL_TROUBLES).nullable(),
    attempts: z.number().int(),
    /** When the mail server took it. */
    sentAt: instant.nullable(),
  })
  .meta({ id: 'MailDelivery' });

export type MailState = (typeof MAIL_STATES)[number];
export type MailTrouble = (typeof MAIL_TROUBLES)[number];
export type MailDelivery = z.infer<typeof mailDelivery>;
