import * as z from 'zod';
import { emailAddress, id, instant, line } from '../platform/fields.js';
import { language } from '../platform/language.js';
import { mailDelivery } from '../platform/mail-delivery.js';
import { NAME_MAX, PASSWORD_MAX } from './accounts.limits.js';
import { newPassword } from './new-password.js';

const currentPassword = z.string().min(1).max(PASSWORD_MAX);

/** « Mon compte »: what a person may read and change of themselves. */
export const profileResponse = z
  .object({
    firstName: z.string(),
    lastName: z.string(),
    email: z.string().nullable(),
    username: z.string().nullable(),
    language,
    /** When a link that was mailed to the address was used; until then what others told of the address opens to nobody. */
    emailProvenAt: instant.nullable(),
    /** The mail that waits to be answered by its link, where the address is not proven. */
    emailProof: z.object({ expiresAt: instant, mail: mailDelivery }).nullable(),
    /** An address that waits for the link in its mail to be opened. */
    emailChange: z.object({ email: z.string(), expiresAt: instant, mail: mailDelivery }).nullable(),
  })
  .meta({ id: 'Profile' });

export const updateProfileRequest = z
  .object({
    firstName: line(NAME_MAX).optional(),
    lastName: line(NAME_MAX).optional(),
    language: language.optional(),
  })
  .meta({ id: 'UpdateProfileRequest' });

/** The present password is asked again: an open screen in an empty room must not be enough. */
export const changePasswordRequest = z
  .object({ currentPassword, password: newPassword })
  .meta({ id: 'ChangePasswordRequest' });

export const changeEmailRequest = z
  .object({ currentPassword, email: emailAddress })
  .meta({ id: 'ChangeEmailRequest' });

export const emailConfirmation = z
  .object({ token: z.string().min(1).max(200) })
  .meta({ id: 'EmailConfirmation' });

/** One sign-in on one device. */
export const signInResponse = z
  .object({
    id,
    /** What the browser or program says of itself. */
    userAgent: z.string().nullable(),
    since: instant,
    /** When it was last renewed: every 20 minutes of use. */
    lastUsedAt: instant,
    /** The one that asks. */
    current: z.boolean(),
  })
  .meta({ id: 'SignIn' });

export const signInsResponse = z.object({ items: z.array(signInResponse) }).meta({ id: 'SignIns' });

export type ProfileResponse = z.infer<typeof profileResponse>;
export type UpdateProfileRequest = z.infer<typeof updateProfileRequest>;
export type ChangePasswordRequest = z.infer<typeof changePasswordRequest>;
export type ChangeEmailRequest = z.infer<typeof changeEmailRequest>;
export type EmailConfirmation = z.infer<typeof emailConfirmation>;
export type SignInResponse = z.infer<typeof signInResponse>;
export type SignInsResponse = z.infer<typeof signInsResponse>;
