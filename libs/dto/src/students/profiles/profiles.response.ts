import * as z from 'zod';

/** What a push did: created + changed + unchanged is what it held. */
export const pushedProfiles = z
  .object({
    created: z.number().int(),
    changed: z.number().int(),
    unchanged: z.number().int(),
  })
  .meta({ id: 'PushedProfiles' });

export type PushedProfiles = z.infer<typeof pushedProfiles>;
