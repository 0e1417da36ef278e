import { COUNTRIES, countryKeys, countryNamed, countryOf, FRANCE, type Country } from './countries.js';
import { countryKey } from './place-name.rules.js';
import { slipsAllowed, slipsBetween } from './slips.js';
import { TERRITORIES } from './territories.js';

/** Whether somebody who writes this as a country means France, overseas too. */
export const isFrance = (country: string): boolean => countryNamed(country)?.inseeCode === FRANCE;

/** The country as it is kept: in capitals, as the official code has it. */
export const keptName = ({ inseeCode, name }: Country): string =>
  inseeCode === FRANCE ? 'FRANCE' : name.toLocaleUpperCase('fr');

/** The country of a code or a name as it is kept; what nobody knows stays as it is. */
export function keptCountry(text: string): string {
  const country = countryNamed(text);
  return country ? keptName(country) : (TERRITORIES.get(text) ?? text);
}

/** Whether 99xxx is the code of a country, of a state that is gone or of a territory. */
export const isCountryCode = (inseeCode: string): boolean =>
  countryNamed(inseeCode) !== undefined || TERRITORIES.has(inseeCode);

/** Whether somebody can have been born there on that day: of a state that is gone, not any more. */
export const existedOn = ({ until }: Country, birthdate: string | undefined): boolean =>
  until === undefined || birthdate === undefined || Number(birthdate.slice(0, 4)) <= until;

/** What a state is today. */
export const todayOf = ({ today }: Country): string | undefined => today && countryOf(today).name;

/** The country of a code 99xxx. */
export const countryOfCode = (inseeCode: string): Country | undefined =>
  COUNTRIES.find((country) => country.inseeCode === inseeCode && country.until === undefined);

/** The one country whose name is nearly what was typed. */
export function probableCountry(typed: string): string | undefined {
  const key = countryKey(typed);
  let best: { slips: number; countries: Set<Country> } = {
    slips: slipsAllowed(key) + 1,
    countries: new Set(),
  };
  for (const [known, country] of countryKeys()) {
    const slips = slipsBetween(key, known, slipsAllowed(key));
    if (slips === undefined || slips > best.slips) continue;
    if (slips < best.slips) best = { slips, countries: new Set() };
    best.countries.add(country);
  }
  const [only, ...others] = best.countries;
  return others.length === 0 ? only?.name : undefined;
}
