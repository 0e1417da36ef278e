import * as z from 'zod';
import { id, instant } from '../../platform/fields.js';

/**
 * Of a pupil's account: none yet, a one-time password that waits or has expired, or a password that the pupil chose.
 */
export const CREDENTIAL_STATES = ['none', 'pending', 'expired', 'chosen'] as const;
export type CredentialState = (typeof CREDENTIAL_STATES)[number];

export const studentCredentials = z
  .object({
    state: z.enum(CREDENTIAL_STATES),
    username: z.string().nullable(),
    /** When the slip of the pupil was printed last. */
    printedAt: instant.nullable(),
  })
  .meta({ id: 'StudentCredentials' });

/** As many as a page of the list shows. */
export const MAX_RENEWED = 100;

export const renewCredentialsRequest = z
  .object({ studentIds: z.array(id).min(1).max(MAX_RENEWED) })
  .meta({ id: 'RenewCredentialsRequest' });

export const renewedCredentials = z.object({ renewed: z.number().int() }).meta({ id: 'RenewedCredentials' });

export type StudentCredentials = z.infer<typeof studentCredentials>;
export type RenewCredentialsRequest = z.output<typeof renewCredentialsRequest>;
export type RenewedCredentials = z.infer<typeof renewedCredentials>;
