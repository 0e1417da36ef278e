import { readFileSync } from 'node:fs';
import { countryKey } from './place-name.rules.js';

/** A country of today or a state that is gone. */
export interface Country {
  /** ISO 3166-1 in two letters; of states that are gone another of more letters. */
  readonly code: string;
  readonly inseeCode: string | null;
  /** In French. */
  readonly name: string;
  readonly english: string;
  readonly aliases: readonly string[];
  /** The last year in which one could be born there. */
  readonly until?: number;
  /** The code of the country that it is most of today. */
  readonly today?: string;
}

/** Every country there is and was since 1900, made by tools/places (decision 18). */
export const COUNTRIES = JSON.parse(
  readFileSync(new URL('./data/countries.json', import.meta.url), 'utf8'),
) as readonly Country[];

/** Of France and of its parts overseas. */
export const FRANCE = '99100';

const byKey = new Map<string, Country>();
for (const country of COUNTRIES) {
  for (const text of [country.code, country.inseeCode, country.english, ...country.aliases, country.name]) {
    if (text !== null) byKey.set(countryKey(text), country);
  }
}
// Several share a code with a state that is gone, or with France overseas: of a code today's country is meant.
for (const { inseeCode, code } of COUNTRIES) {
  const owner = COUNTRIES.find((one) => one.inseeCode === inseeCode && one.until === undefined);
  if (inseeCode !== null && owner) byKey.set(inseeCode, inseeCode === FRANCE ? countryOf('FR') : owner);
  byKey.set(code.toLowerCase(), countryOf(code));
}

/** The country of a code of ours. */
export function countryOf(code: string): Country {
  const country = COUNTRIES.find((one) => one.code === code);
  if (!country) throw new Error(`no country has the code ${code}`);
  return country;
}

/** The country that somebody names: in French, in English, by a former name or by a code. */
export const countryNamed = (text: string): Country | undefined => byKey.get(countryKey(text));

/** Every key by which a country is known. */
export const countryKeys = (): IterableIterator<[string, Country]> => byKey.entries();
