import type { ListedStudent } from '../../students/students.service.js';
import {
  keptCountry,
  type BirthPlace,
  type PlaceVerdict,
  type TypedPlace,
} from '../../places/places.service.js';

const FRANCE = '99100';

type Born = Pick<ListedStudent, 'birthCountryCode' | 'birthInseeCode' | 'birthCity'>;

/** The birth place of a pupil as somebody would have typed it into a list of candidates. */
export function typedPlace({ birthCountryCode, birthInseeCode, birthCity }: Born): TypedPlace {
  const isFrench = birthCountryCode === FRANCE;
  return {
    birthCountry: birthCountryCode,
    birthInseeCode: isFrench ? (birthInseeCode ?? '') : birthCountryCode,
    birthPostalCode: '',
    birthCity: isFrench ? '' : (birthCity ?? ''),
  };
}

/** What is known of the place; where nothing is, the school's own codes: a pupil is not refused for them. */
export function asBirthPlace(pupil: Born, verdict: PlaceVerdict | undefined): BirthPlace {
  const place = verdict && 'place' in verdict ? verdict.place : undefined;
  return {
    birthCountry: place?.birthCountry ?? keptCountry(pupil.birthCountryCode),
    birthInseeCode: place?.birthInseeCode ?? pupil.birthInseeCode ?? '99',
    birthPostalCode: place?.birthPostalCode ?? null,
    birthCity: place?.birthCity ?? pupil.birthCity,
  };
}
