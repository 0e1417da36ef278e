import type { CountriesQuery } from '#dto/places/places.query.js';
import type { CountryPage, CountryResponse } from '#dto/places/places.response.js';
import { COUNTRIES, type Country } from './countries.js';
import { placeWords } from './place-name.rules.js';

const byName = new Intl.Collator('fr');

/** The countries whose name or code begins like what was typed, then those that hold it; by name, today's first. */
export function countriesLike({ search = '', page, pageSize }: CountriesQuery): CountryPage {
  const typed = placeWords(search).join('');
  const found = COUNTRIES.map((country) => ({ country, distance: distanceOf(country, typed) }))
    .filter(({ distance }) => distance < FAR)
    .sort((a, b) => a.distance - b.distance || byName.compare(a.country.name, b.country.name))
    .map(({ country }) => asResponse(country));
  return {
    items: found.slice((page - 1) * pageSize, page * pageSize),
    total: found.length,
    page,
    pageSize,
  };
}

const FAR = 4;

function distanceOf({ code, inseeCode, name, english, aliases, until }: Country, typed: string): number {
  if (code.toLowerCase() === typed || inseeCode === typed) return 0;
  const isGone = until === undefined ? 0 : 0.5;
  const own = placeWords(name).join('');
  if (own.startsWith(typed)) return (own === typed ? 0 : 1) + isGone;
  const others = [english, ...aliases].map((other) => placeWords(other).join(''));
  if (others.some((other) => other.startsWith(typed))) return 2 + isGone;
  return [own, ...others].some((one) => one.includes(typed)) ? 3 + isGone : FAR;
}

const asResponse = ({ code, inseeCode, name, english, until }: Country): CountryResponse => ({
  code,
  inseeCode,
  name,
  english,
  until: until ?? null,
});
