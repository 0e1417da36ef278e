import * as z from 'zod';
import { instant } from '../platform/fields.js';

export const acceptTermsRequest = z
  .object({ version: z.string().max(20).optional() })
  .default({})
  .meta({ id: 'AcceptTermsRequest' });

export const termsAcceptanceResponse = z
  .object({ termsAccepted: z.literal(true), version: z.string(), acceptedAt: instant })
  .meta({ id: 'TermsAcceptance' });

export type AcceptTermsRequest = z.infer<typeof acceptTermsRequest>;
export type TermsAcceptanceResponse = z.infer<typeof termsAcceptanceResponse>;
