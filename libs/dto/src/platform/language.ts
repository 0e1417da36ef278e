import * as z from 'zod';

/** The languages of the pages and of the mails; French is the product's own. */
export const LANGUAGES = ['fr', 'en'] as const;
export const language = z.enum(LANGUAGES);
export type Language = z.infer<typeof language>;
