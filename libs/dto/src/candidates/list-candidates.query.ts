import * as z from 'zod';
import { pageQuery } from '../platform/page.js';

export const listCandidatesQuery = pageQuery.extend({
  /** Part of a first or last name, accents and case aside. */
  search: z.string().trim().max(100).optional(),
});

export type ListCandidatesQuery = z.output<typeof listCandidatesQuery>;
