import * as z from 'zod';
import { pageQuery } from '../platform/page.js';

const search = z.string().trim().max(100).optional();

export const communesQuery = pageQuery.extend({
  /** The beginning or a part of a name, accents and case aside; or the beginning of an INSEE or postal code. */
  search,
  /** Five digits: the communes that mail reaches by it. */
  postalCode: z
    .string()
    .trim()
    .regex(/^\d{5}$/)
    .optional(),
});

export const countriesQuery = pageQuery.extend({
  /** The beginning or a part of a name in French or English, or a code. */
  search,
});

export type CommunesQuery = z.output<typeof communesQuery>;
export type CountriesQuery = z.output<typeof countriesQuery>;
