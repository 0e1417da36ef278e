import * as z from 'zod';
import { emailAddress, id, line } from '../platform/fields.js';
import { language } from '../platform/language.js';
import { NAME_MAX } from './accounts.limits.js';
import { newPassword } from './new-password.js';

/** The form of guide 5, part 1. With an `invitationCode` the new account joins the centre that invited it. */
export const signUpRequest = z
  .object({
    firstName: line(NAME_MAX),
    lastName: line(NAME_MAX),
    email: emailAddress,
    password: newPassword,
    /** « J'accepte les conditions d'utilisation et la politique de confidentialité ». */
    termsAccepted: z.boolean().refine((accepted) => accepted, { params: { code: 'REQUIRED' } }),
    invitationCode: z.string().trim().min(1).max(64).optional(),
    /** The language of the pages and mails; French unless told. */
    language: language.optional(),
  })
  .meta({ id: 'SignUpRequest' });

/** No more than the id: what was sent is known to whoever sent it, and answers are kept for repeated calls. */
export const accountResponse = z.object({ id }).meta({ id: 'Account' });

export type SignUpRequest = z.infer<typeof signUpRequest>;
export type AccountResponse = z.infer<typeof accountResponse>;
