import * as z from 'zod';

/** What the pages need before anybody signs in. */
export const aboutResponse = z
  .object({
    /** The name in « Résultats transmis par … ». */
    certifierName: z.string(),
    supportEmail: z.string().nullable(),
    /** Whom to write to about one's own data. */
    dpoEmail: z.string().nullable(),
    /** True while the demo data is there: the pages offer the demo's accounts and mails. */
    demo: z.boolean(),
  })
  .meta({ id: 'About' });

export type AboutResponse = z.infer<typeof aboutResponse>;
