import * as z from 'zod';
import { procedureEdition } from '../centres/centre-kind.js';

export const PAPER_LOCALES = ['fr', 'en'] as const;
export type PaperLocale = (typeof PAPER_LOCALES)[number];

export const paperQuery = z.object({
  /** The language of the paper and of its file name. */
  locale: z.enum(PAPER_LOCALES).default('fr'),
});

/** For papers that each edition of the guides draws differently; without it the session's own edition. */
export const editionQuery = paperQuery.extend({ edition: procedureEdition.optional() });

export type PaperQuery = z.infer<typeof paperQuery>;
export type EditionQuery = z.infer<typeof editionQuery>;
