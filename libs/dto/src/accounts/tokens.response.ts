import * as z from 'zod';

export const tokensResponse = z
  .object({
    accessToken: z.string(),
    /** Seconds that the access token lives. */
    expiresIn: z.number().int(),
    /** For programs; a browser has it in a cookie that no script can read. */
    refreshToken: z.string(),
  })
  .meta({ id: 'Tokens' });

export type TokensResponse = z.infer<typeof tokensResponse>;
