import { Controller, StreamableFile } from '@nestjs/common';
import { placesEndpoints } from '#dto/places/places.endpoints.js';
import type { CommunesQuery, CountriesQuery } from '#dto/places/places.query.js';
import type { CommunePage, CountryPage } from '#dto/places/places.response.js';
import { Allow } from '../access/allow.decorator.js';
import { Endpoint } from '../platform/contract/endpoint.decorator.js';
import { Criteria } from '../platform/contract/input.decorator.js';
import { communesList } from './communes-list.js';
import { countriesLike } from './countries.rules.js';
import { PlacesQueries } from './places.queries.js';

@Controller()
export class PlacesController {
  constructor(private readonly queries: PlacesQueries) {}

  @Endpoint(placesEndpoints.communes)
  @Allow('place:read')
  communes(@Criteria() criteria: CommunesQuery): Promise<CommunePage> {
    return this.queries.communes(criteria);
  }

  @Endpoint(placesEndpoints.communesList)
  @Allow('place:read')
  communesList(): StreamableFile {
    return new StreamableFile(communesList(this.queries.allCommunes()), {
      type: 'text/csv; charset=utf-8',
      disposition: 'attachment; filename="communes.csv"',
    });
  }

  @Endpoint(placesEndpoints.countries)
  @Allow('place:read')
  countries(@Criteria() criteria: CountriesQuery): CountryPage {
    return countriesLike(criteria);
  }
}
