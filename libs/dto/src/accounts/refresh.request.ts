import * as z from 'zod';

/** A browser sends the cookie and no body; a program sends the token that `POST /auth/sign-in` set as a cookie, or here. */
export const refreshRequest = z
  .object({ refreshToken: z.string().max(200).optional() })
  .default({})
  .meta({ id: 'RefreshRequest' });

export type RefreshRequest = z.infer<typeof refreshRequest>;
