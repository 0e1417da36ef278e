import * as z from 'zod';
import { EMAIL_MAX, PASSWORD_MAX } from './accounts.limits.js';

/** `email` takes an e-mail address or a pupil's username. */
export const signInRequest = z
  .object({
    email: z.string().trim().min(1).max(EMAIL_MAX),
    password: z.string().min(1).max(PASSWORD_MAX),
  })
  .meta({ id: 'SignInRequest' });

export type SignInRequest = z.infer<typeof signInRequest>;
