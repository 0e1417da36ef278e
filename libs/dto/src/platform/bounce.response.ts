import * as z from 'zod';

/** What a report of the mail system changed: nothing, where it is about a mail that is not ours or not lost. */
export const bounceResponse = z.object({ marked: z.boolean() }).meta({ id: 'Bounce' });

export type BounceResponse = z.infer<typeof bounceResponse>;
