import * as z from 'zod';
import { EMAIL_MAX } from './accounts.limits.js';
import { newPassword } from './new-password.js';

/** Whatever was typed: the answer is the same for an address that nobody has. */
export const passwordResetDemand = z
  .object({ email: z.string().trim().min(1).max(EMAIL_MAX) })
  .meta({ id: 'PasswordResetDemand' });

/** The token of the link in the mail, and the new password. */
export const passwordReset = z
  .object({ token: z.string().min(1).max(200), password: newPassword })
  .meta({ id: 'PasswordReset' });

export type PasswordResetDemand = z.infer<typeof passwordResetDemand>;
export type PasswordReset = z.infer<typeof passwordReset>;
