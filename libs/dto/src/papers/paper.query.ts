import * as z from 'zod';
import { procedureEdition } from '../centres/centre-kind.js';
import { id } from '../platform/fields.js';

export const PAPER_LOCALES = ['fr', 'en'] as const;
export type PaperLocale = (typeof PAPER_LOCALES)[number];

export const paperQuery = z.object({
  /** The language of the paper and of its file name. */
  locale: z.enum(PAPER_LOCALES).default('fr'),
});

/** For papers that each edition of the guides draws differently; without it the session's own edition. */
export const editionQuery = paperQuery.extend({ edition: procedureEdition.optional() });

/** As many as a page of the list shows. */
export const MAX_SESSIONS_IN_ZIP = 100;

export const papersOfSessionsQuery = paperQuery.extend({
  /** Ids, separated by commas; the same one twice counts once. */
  sessionIds: z
    .string()
    .max(MAX_SESSIONS_IN_ZIP * 40)
    .transform((ids) => [...new Set(ids.split(','))])
    .pipe(z.array(id).min(1).max(MAX_SESSIONS_IN_ZIP)),
});

export type PapersOfSessionsQuery = z.output<typeof papersOfSessionsQuery>;
export type PaperQuery = z.infer<typeof paperQuery>;
export type EditionQuery = z.infer<typeof editionQuery>;
