import type { CellProblemCode } from '#dto/candidates/candidates.codes.js';
import type { CandidateData } from '../candidates.rules.js';
import { bare } from '../../platform/text/identity.js';

export type BirthPlace = Pick<
  CandidateData,
  'birthCountry' | 'birthInseeCode' | 'birthPostalCode' | 'birthCity'
>;
export type PlaceKey = keyof BirthPlace;

/** The four cells as typed; empty text where there is nothing. */
export type TypedPlace = Readonly<Record<PlaceKey, string>>;

export interface PlaceFault {
  /** The cell that is wrong; the whole group where none of its cells is filled. */
  readonly key: PlaceKey;
  readonly code: CellProblemCode;
  readonly suggestion?: string;
}

/** What a typed place is, or every reason why it is none. */
export type PlaceVerdict = { readonly place: BirthPlace } | { readonly faults: readonly PlaceFault[] };

const FRANCE = new Set(['france', 'fr', '99100']);
const COMMUNE_CODE = /^(\d{5}|2[AB]\d{3})$/;
const COUNTRY_CODE = /^99(\d{3})?$/;
const POSTAL_CODE = /^\d{5}$/;

/** Judges a place by what is typed alone. */
export function verdictOn(place: TypedPlace): PlaceVerdict {
  const faults = birthPlaceFaults(place);
  return faults.length > 0 ? { faults } : { place: birthPlaceOf(place) };
}

/**
 * Guide 1, « Instructions de remplissage du lieu de naissance »: in France an INSEE code, or a postal code and a commune;
 * abroad the country, the commune and 99. What says the same thing twice is accepted (product decision 6).
 */
function birthPlaceFaults(place: TypedPlace): PlaceFault[] {
  if (Object.values(place).every((text) => text === '')) {
    return [{ key: 'birthCountry', code: 'CANDIDATE_BIRTH_INFORMATION_REQUIRED' }];
  }
  if (place.birthCountry === '') return [{ key: 'birthCountry', code: 'CANDIDATE_BIRTH_COUNTRY_REQUIRED' }];
  return isFrance(place) ? frenchFaults(place) : foreignFaults(place);
}

/** The place as it is kept; only of a place without faults. */
function birthPlaceOf(place: TypedPlace): BirthPlace {
  const france = isFrance(place);
  return {
    birthCountry: france ? 'FRANCE' : place.birthCountry,
    birthInseeCode: place.birthInseeCode || (france ? null : '99'),
    birthPostalCode: place.birthPostalCode || null,
    birthCity: place.birthCity || null,
  };
}

/** Whether a country is written as France is. */
export const isFrance = ({ birthCountry }: Pick<TypedPlace, 'birthCountry'>) =>
  FRANCE.has(bare(birthCountry));

function frenchFaults({
  birthInseeCode: insee,
  birthPostalCode: postal,
  birthCity: city,
}: TypedPlace): PlaceFault[] {
  if (insee === '' && postal === '') {
    return [{ key: 'birthInseeCode', code: 'CANDIDATE_BIRTH_INSEE_CODE_OR_BIRTH_POSTAL_CODE_REQUIRED' }];
  }
  return [
    ...(insee !== '' && (!COMMUNE_CODE.test(insee) || COUNTRY_CODE.test(insee))
      ? [{ key: 'birthInseeCode' as const, code: 'CANDIDATE_BIRTH_INSEE_CODE_NOT_VALID' as const }]
      : []),
    ...(postal !== '' && !POSTAL_CODE.test(postal)
      ? [{ key: 'birthPostalCode' as const, code: 'CANDIDATE_BIRTH_POSTAL_CODE_NOT_VALID' as const }]
      : []),
    ...(insee === '' && city === ''
      ? [{ key: 'birthCity' as const, code: 'CANDIDATE_BIRTH_CITY_REQUIRED' as const }]
      : []),
  ];
}

function foreignFaults({
  birthInseeCode: insee,
  birthPostalCode: postal,
  birthCity: city,
}: TypedPlace): PlaceFault[] {
  return [
    ...(!COUNTRY_CODE.test(insee) || insee === '99100'
      ? [{ key: 'birthInseeCode' as const, code: 'CANDIDATE_FOREIGN_INSEE_CODE_NOT_VALID' as const }]
      : []),
    ...(postal !== ''
      ? [{ key: 'birthPostalCode' as const, code: 'CANDIDATE_FOREIGN_POSTAL_CODE_MUST_BE_EMPTY' as const }]
      : []),
    ...(city === ''
      ? [{ key: 'birthCity' as const, code: 'CANDIDATE_FOREIGN_BIRTH_CITY_REQUIRED' as const }]
      : []),
  ];
}
