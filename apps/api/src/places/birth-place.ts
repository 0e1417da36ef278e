import type { BirthPlaceCode } from '#dto/places/birth-place.codes.js';

/** Where somebody was born, as it is kept. In France a code, or a postal code and a commune; abroad code, commune, country. */
export interface BirthPlace {
  /** In capitals. */
  readonly birthCountry: string;
  readonly birthInseeCode: string | null;
  readonly birthPostalCode: string | null;
  readonly birthCity: string | null;
}

export type PlaceKey = keyof BirthPlace;

/** A place as typed; empty text where there is nothing. */
export interface TypedPlace extends Readonly<Record<PlaceKey, string>> {
  /** `YYYY-MM-DD`, where it could be read: some states are gone. */
  readonly birthdate?: string | undefined;
}

export interface PlaceFault {
  /** The cell to mend; the country's where none of them is filled. */
  readonly key: PlaceKey;
  readonly code: BirthPlaceCode;
  /** What was probably meant. */
  readonly suggestion?: string | undefined;
}

/** What a typed place is, with what is odd about it; or every reason why it is none. */
export type PlaceVerdict =
  | { readonly place: BirthPlace; readonly doubts: readonly PlaceFault[] }
  | { readonly faults: readonly PlaceFault[] };
