import { Service, computed, inject, signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import type { CommuneResponse } from '#dto/places/places.response.js';
import { of, switchMap, timer } from 'rxjs';
import type { Suggested } from '../shared/form/suggest-field';
import { PlacesClient } from './places.client';

/** A commune that may be meant. */
export interface SuggestedCommune extends Suggested {
  readonly commune: CommuneResponse;
}

interface CommuneSearch {
  readonly search?: string;
  readonly postalCode?: string;
}

const TYPING_PAUSE = 200;
const OFFERED = 20;
const SHORTEST = 2;

/** What may be meant by a place that is being typed. Without an answer nothing is offered, and the form works all the same. */
@Service({ autoProvided: false })
export class PlacesStore {
  private readonly client = inject(PlacesClient);
  private readonly country = signal('');
  private readonly commune = signal<CommuneSearch>(
    {},
    { equal: (one, other) => one.search === other.search && one.postalCode === other.postalCode },
  );

  private readonly countryAnswer = rxResource({
    params: this.country,
    stream: ({ params: search }) =>
      search.trim().length < SHORTEST
        ? of(undefined)
        : timer(TYPING_PAUSE).pipe(
            switchMap(() => this.client.countries({ query: { search, pageSize: OFFERED } })),
          ),
  });
  private readonly communeAnswer = rxResource({
    params: this.commune,
    stream: ({ params: query }) =>
      (query.search ?? '').trim().length < SHORTEST && !query.postalCode
        ? of(undefined)
        : timer(TYPING_PAUSE).pipe(
            switchMap(() => this.client.communes({ query: { ...query, pageSize: OFFERED } })),
          ),
  });

  readonly countries = computed<Suggested[]>(() =>
    (this.countryAnswer.hasValue() ? (this.countryAnswer.value()?.items ?? []) : []).map(
      ({ name, until }) => ({
        value: name,
        label: until === null ? name : `${name} (→ ${until})`,
      }),
    ),
  );
  readonly communes = computed<readonly CommuneResponse[]>(() =>
    this.communeAnswer.hasValue() ? (this.communeAnswer.value()?.items ?? []) : [],
  );

  searchCountry(text: string): void {
    this.country.set(text);
  }

  searchCommune(query: CommuneSearch): void {
    this.commune.set(query);
  }
}
