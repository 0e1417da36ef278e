import type { BirthPlaceCode } from '#dto/places/birth-place.codes.js';
import type { BirthPlace, PlaceFault, PlaceKey, PlaceVerdict, TypedPlace } from './birth-place.js';
import {
  communeAt,
  communeInDepartment,
  isCommune,
  onlyCommuneOf,
  probableCity,
  probablePostalCode,
} from './commune-match.rules.js';
import { departmentOfCommune, departmentOfPostalCode } from './department.rules.js';
import { lineageOf, type Gazetteer, type NamedCommune } from './gazetteer.js';
import { placeKeys } from './place-name.rules.js';

/** A place in France: by its code, which nothing may contradict, else by postal code and commune. */
export function frenchVerdict(place: TypedPlace, gazetteer: Gazetteer): PlaceVerdict {
  if (place.birthInseeCode !== '') return verdictByCode(place, gazetteer);
  const { birthPostalCode: postal, birthCity: city } = place;
  if (postal === '' && city === '') return refused('birthInseeCode', CODE_OR_POSTAL_CODE_AND_CITY);
  if (postal === '') {
    const suggestion = probablePostalCode(gazetteer, postal, city);
    return refused('birthPostalCode', 'CANDIDATE_BIRTH_POSTAL_CODE_REQUIRED', suggestion);
  }
  if (gazetteer.ofPostalCode(postal).length === 0) return verdictWithoutPostalCode(place, gazetteer);
  if (city === '') {
    return refused('birthCity', 'CANDIDATE_BIRTH_CITY_REQUIRED', onlyCommuneOf(gazetteer, postal)?.name);
  }
  return verdictByName(postal, city, gazetteer);
}

const CODE_OR_POSTAL_CODE_AND_CITY =
  'CANDIDATE_BIRTH_INSEE_CODE_OR_BIRTH_POSTAL_CODE_AND_BIRTH_CITY_REQUIRED';
const POSTAL_CODE = /^\d{5}$/;

const refused = (key: PlaceKey, code: BirthPlaceCode, suggestion?: string): PlaceVerdict => ({
  faults: [{ key, code, suggestion }],
});

const inFrance = (place: Partial<BirthPlace>): BirthPlace => ({
  birthCountry: 'FRANCE',
  birthInseeCode: null,
  birthPostalCode: null,
  birthCity: null,
  ...place,
});

/** The code is exact: of the rest it is asked only that it says the same. */
function verdictByCode(place: TypedPlace, gazetteer: Gazetteer): PlaceVerdict {
  const [commune] = gazetteer.ofCode(place.birthInseeCode);
  if (!commune) {
    const suggestion = probableCode(place, gazetteer);
    return refused('birthInseeCode', 'CANDIDATE_BIRTH_INSEE_CODE_NOT_VALID', suggestion);
  }
  const faults = contradictionsOf(place, commune, gazetteer);
  if (faults.length > 0) return { faults };
  const { inseeCode, name } = commune;
  return { place: inFrance({ birthInseeCode: inseeCode, birthCity: name }), doubts: [] };
}

/** A postal code in the wrong column, or the code of the commune that the rest names. */
function probableCode(
  { birthInseeCode: code, birthPostalCode: postal, birthCity: city }: TypedPlace,
  gazetteer: Gazetteer,
): string | undefined {
  if (city === '') return onlyCommuneOf(gazetteer, postal || code)?.inseeCode;
  const match = communeAt(gazetteer, postal || code, city);
  return isCommune(match) ? match.inseeCode : undefined;
}

function contradictionsOf(
  { birthPostalCode: postal, birthCity: city }: TypedPlace,
  commune: NamedCommune,
  gazetteer: Gazetteer,
): PlaceFault[] {
  const lineage = lineageOf(commune);
  const faults: PlaceFault[] = [];
  const family = [...gazetteer.ofCode(commune.inseeCode), ...gazetteer.ofCode(lineage)];
  const postalCodes = new Set(family.flatMap((one) => one.postalCodes));
  if (postal !== '' && !postalCodes.has(postal) && !isOtherwiseUnknown(postal, family, gazetteer)) {
    const suggestion = postalCodes.size === 1 ? [...postalCodes][0] : undefined;
    const isKnown = gazetteer.ofPostalCode(postal).length > 0;
    const code = isKnown ? CODE_OR_POSTAL_CODE_AND_CITY : 'CANDIDATE_BIRTH_POSTAL_CODE_NOT_FOUND';
    faults.push({ key: 'birthPostalCode', code, suggestion });
  }
  if (city !== '' && !gazetteer.ofName(placeKeys(city)).some((one) => lineageOf(one) === lineage)) {
    faults.push({ key: 'birthCity', code: CODE_OR_POSTAL_CODE_AND_CITY, suggestion: commune.name });
  }
  return faults;
}

/** A CEDEX of the same department contradicts nothing. */
const isOtherwiseUnknown = (postal: string, family: readonly NamedCommune[], gazetteer: Gazetteer): boolean =>
  POSTAL_CODE.test(postal) &&
  gazetteer.ofPostalCode(postal).length === 0 &&
  family.some(({ inseeCode }) => departmentOfCommune(inseeCode) === departmentOfPostalCode(postal));

/** The commune by its name within its postal code: what is kept is both, as they are written there. */
function verdictByName(postal: string, city: string, gazetteer: Gazetteer): PlaceVerdict {
  const match = communeAt(gazetteer, postal, city);
  if (isCommune(match)) {
    return { place: inFrance({ birthPostalCode: postal, birthCity: match.name }), doubts: [] };
  }
  if (match === 'several') return refused('birthCity', 'CANDIDATE_BIRTH_CITY_AMBIGUOUS');
  const code = 'CANDIDATE_BIRTH_POSTAL_CODE_CITY_NOT_VALID';
  const probable = probableCity(gazetteer, postal, city);
  if (probable !== undefined) return refused('birthCity', code, probable);
  const otherPostal = probablePostalCode(gazetteer, postal, city);
  return otherPostal === undefined
    ? refused('birthCity', code)
    : refused('birthPostalCode', code, otherPostal);
}

/** No commune has this postal code: a CEDEX. The one commune of that name in the department is meant, and that is told. */
function verdictWithoutPostalCode(
  { birthPostalCode: postal, birthCity: city }: TypedPlace,
  gazetteer: Gazetteer,
): PlaceVerdict {
  const match =
    city !== '' && POSTAL_CODE.test(postal) ? communeInDepartment(gazetteer, postal, city) : 'none';
  if (!isCommune(match)) {
    const suggestion = city === '' ? undefined : probablePostalCode(gazetteer, postal, city);
    return refused('birthPostalCode', 'CANDIDATE_BIRTH_POSTAL_CODE_NOT_FOUND', suggestion);
  }
  const { inseeCode, name, postalCodes } = match;
  const suggestion = postalCodes.length === 1 ? postalCodes[0] : undefined;
  return {
    place: inFrance({ birthInseeCode: inseeCode, birthCity: name }),
    doubts: [{ key: 'birthPostalCode', code: 'CANDIDATE_BIRTH_POSTAL_CODE_UNUSUAL', suggestion }],
  };
}
