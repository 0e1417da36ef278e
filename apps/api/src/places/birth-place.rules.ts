import type { BirthPlaceCode } from '#dto/places/birth-place.codes.js';
import type { BirthPlace, PlaceFault, PlaceKey, PlaceVerdict, TypedPlace } from './birth-place.js';
import { countryNamed, countryOf, FRANCE, type Country } from './countries.js';
import { countryOfCode, existedOn, keptName, probableCountry, todayOf } from './country-match.rules.js';
import { frenchVerdict } from './french-place.rules.js';
import type { Gazetteer } from './gazetteer.js';

/** An INSEE or postal code: spaces dropped, and the zero that a number loses given back. */
export function codeAsTyped(text: string): string {
  const code = text.replace(/\s/g, '').toUpperCase();
  return /^\d{4}$/.test(code) ? `0${code}` : code;
}

/**
 * Guide 1, « Instructions de remplissage du lieu de naissance »: in France an INSEE code, or a postal code and a commune;
 * abroad the country, the commune and 99. What says the same thing twice is accepted (product decision 6).
 */
export function verdictOn(typed: TypedPlace, gazetteer: Gazetteer): PlaceVerdict {
  const place = { ...typed, ...codesOf(typed) };
  if (KEYS.every((key) => place[key] === '')) {
    return refused('birthCountry', 'CANDIDATE_BIRTH_INFORMATION_REQUIRED');
  }
  if (place.birthCountry === '') {
    return refused('birthCountry', 'CANDIDATE_BIRTH_COUNTRY_REQUIRED', countryByCode(place));
  }
  const country = countryNamed(place.birthCountry);
  if (!country) {
    const probable = probableCountry(place.birthCountry);
    return refused('birthCountry', 'CANDIDATE_BIRTH_COUNTRY_NOT_FOUND', probable);
  }
  if (!existedOn(country, place.birthdate)) {
    return refused('birthCountry', 'CANDIDATE_BIRTH_COUNTRY_NOT_FOUND', todayOf(country));
  }
  if (isFrenchAlgeria(place, country, gazetteer)) return algerianVerdict(place, country);
  return country.inseeCode === FRANCE ? frenchVerdict(place, gazetteer) : foreignVerdict(place, country);
}

const KEYS: readonly PlaceKey[] = ['birthCountry', 'birthInseeCode', 'birthPostalCode', 'birthCity'];
const ABROAD = '99';

const codesOf = ({ birthInseeCode, birthPostalCode }: TypedPlace) => ({
  birthInseeCode: codeAsTyped(birthInseeCode),
  birthPostalCode: codeAsTyped(birthPostalCode),
});

const refused = (key: PlaceKey, code: BirthPlaceCode, suggestion?: string): PlaceVerdict => ({
  faults: [{ key, code, suggestion }],
});

/** The country that the code names, or France where the rest is French. */
function countryByCode({ birthInseeCode: insee, birthPostalCode: postal }: TypedPlace): string | undefined {
  if (insee.startsWith(ABROAD)) return countryOfCode(insee)?.name;
  return insee !== '' || /^\d{5}$/.test(postal) ? 'France' : undefined;
}

function foreignVerdict(place: TypedPlace, country: Country): PlaceVerdict {
  const faults = foreignFaults(place, [ABROAD, country.inseeCode ?? ABROAD]);
  return faults.length > 0 ? { faults } : { place: placeAbroad(place, country), doubts: [] };
}

function foreignFaults(place: TypedPlace, codes: readonly string[]): PlaceFault[] {
  const faults: PlaceFault[] = [];
  if (!codes.includes(place.birthInseeCode)) {
    const code = 'CANDIDATE_FOREIGN_INSEE_CODE_NOT_VALID';
    faults.push({ key: 'birthInseeCode', code, suggestion: ABROAD });
  }
  if (place.birthPostalCode !== '') {
    faults.push({ key: 'birthPostalCode', code: 'CANDIDATE_FOREIGN_POSTAL_CODE_MUST_BE_EMPTY' });
  }
  if (place.birthCity === '') {
    faults.push({ key: 'birthCity', code: 'CANDIDATE_FOREIGN_BIRTH_CITY_REQUIRED' });
  }
  return faults;
}

const placeAbroad = ({ birthCity }: TypedPlace, country: Country): BirthPlace => ({
  birthCountry: keptName(country),
  birthInseeCode: country.inseeCode ?? ABROAD,
  birthPostalCode: null,
  birthCity,
});

const ALGERIA = countryOf('DZ');
const INDEPENDENCE = '1962-07-05';

/** Codes 91 to 94 were departments of Algeria until its independence; a code that is a commune's stays that commune. */
const isFrenchAlgeria = (
  { birthInseeCode: code, birthdate }: TypedPlace,
  country: Country,
  gazetteer: Gazetteer,
): boolean =>
  (country.inseeCode === FRANCE || country === ALGERIA) &&
  /^9[1-4]\d{3}$/.test(code) &&
  gazetteer.ofCode(code).length === 0 &&
  birthdate !== undefined &&
  birthdate < INDEPENDENCE;

/** Born in what was France: told, since it is not what was typed. */
function algerianVerdict(place: TypedPlace, typedCountry: Country): PlaceVerdict {
  const faults = foreignFaults(place, [place.birthInseeCode]);
  if (faults.length > 0) return { faults };
  const doubt = {
    key: 'birthCountry',
    code: 'CANDIDATE_BIRTH_IN_FRENCH_ALGERIA',
    suggestion: ALGERIA.name,
  } as const;
  return { place: placeAbroad(place, ALGERIA), doubts: typedCountry === ALGERIA ? [] : [doubt] };
}
