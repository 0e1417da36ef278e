import * as z from 'zod';
import { pageOf } from '../platform/page.js';

/** Today's; of Paris, Lyon and Marseille; part of one of today's that kept its name; and what was before. */
export const COMMUNE_KINDS = ['current', 'arrondissement', 'delegated', 'former'] as const;

export const communeResponse = z
  .object({
    /** Five characters: `2A004`. A code has one name today, and may have had others. */
    inseeCode: z.string(),
    name: z.string(),
    kind: z.enum(COMMUNE_KINDS),
    postalCodes: z.array(z.string()),
    /** `01`, `2A`, `971`. */
    department: z.string(),
    /** The year in which a former commune, or a former name, was given up. */
    until: z.number().int().nullable(),
    /** The commune of today that it is part of, where it is none itself. */
    today: z.object({ inseeCode: z.string(), name: z.string() }).nullable(),
  })
  .meta({ id: 'Commune' });

export const countryResponse = z
  .object({
    /** ISO 3166-1 in two letters; of states that are gone another of more letters. */
    code: z.string(),
    /** 99 and three digits: 99100 is France, overseas too; null where Insee has none. */
    inseeCode: z.string().nullable(),
    /** In French. */
    name: z.string(),
    english: z.string(),
    /** The last year in which one could be born there, of a state that is gone. */
    until: z.number().int().nullable(),
  })
  .meta({ id: 'Country' });

export const communePage = pageOf(communeResponse).meta({ id: 'CommunePage' });
export const countryPage = pageOf(countryResponse).meta({ id: 'CountryPage' });

export type CommuneResponse = z.infer<typeof communeResponse>;
export type CommunePage = z.infer<typeof communePage>;
export type CommuneKind = (typeof COMMUNE_KINDS)[number];
export type CountryResponse = z.infer<typeof countryResponse>;
export type CountryPage = z.infer<typeof countryPage>;
