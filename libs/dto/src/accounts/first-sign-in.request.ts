import * as z from 'zod';
import { newPassword } from './new-password.js';
import { signInRequest } from './sign-in.request.js';

/** A one-time password is given away for a password of one's own. */
export const firstSignInRequest = z
  .object({
    email: signInRequest.shape.email,
    oneTimePassword: signInRequest.shape.password,
    password: newPassword,
    /** « J'accepte les conditions d'utilisation et la politique de confidentialité »: a school opened this account. */
    termsAccepted: z.boolean().refine((accepted) => accepted, { params: { code: 'REQUIRED' } }),
  })
  .refine(({ oneTimePassword, password }) => oneTimePassword !== password, {
    path: ['password'],
    params: { code: 'SAME_PASSWORD' },
  })
  .meta({ id: 'FirstSignInRequest' });

export type FirstSignInRequest = z.infer<typeof firstSignInRequest>;
