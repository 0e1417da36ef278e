import { Injectable } from '@nestjs/common';
import type { PlaceVerdict, TypedPlace } from './birth-place.js';
import { codeAsTyped, verdictOn } from './birth-place.rules.js';
import { Gazetteer } from './gazetteer.js';
import { placeKeys } from './place-name.rules.js';
import { PlacesQueries, type PlaceWords } from './places.queries.js';

export type { BirthPlace, PlaceVerdict, TypedPlace } from './birth-place.js';
export { isCountryCode, isFrance, keptCountry } from './country-match.rules.js';
export { birthDepartment } from './department.rules.js';

/** Where people can be born. */
@Injectable()
export class PlacesService {
  constructor(private readonly queries: PlacesQueries) {}

  /** Judges the places of a list at once: looking them all up is one statement. */
  async judge(places: readonly TypedPlace[]): Promise<PlaceVerdict[]> {
    const communes = await this.queries.communesOf(wordsOf(places));
    const gazetteer = new Gazetteer(communes);
    return places.map((place) => verdictOn(place, gazetteer));
  }
}

/** What the places are looked up by; most of a list was born in a few towns. */
function wordsOf(places: readonly TypedPlace[]): PlaceWords[] {
  const words = places.map(({ birthInseeCode, birthPostalCode, birthCity }) => ({
    code: codeAsTyped(birthInseeCode),
    postalCode: codeAsTyped(birthPostalCode),
    ...placeKeys(birthCity),
  }));
  return [...new Map(words.map((one) => [JSON.stringify(one), one])).values()];
}
