import { Injectable } from '@nestjs/common';
import { verdictOn, type PlaceVerdict, type TypedPlace } from './birth-place.rules.js';

/** Where people can be born. All places of a list are judged at once, so that looking them up is one statement. */
@Injectable()
export class BirthPlaces {
  judge(places: readonly TypedPlace[]): Promise<PlaceVerdict[]> {
    return Promise.resolve(places.map(verdictOn));
  }
}
