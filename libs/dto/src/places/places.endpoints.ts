import { endpoints } from '../platform/endpoint.js';
import { communesQuery, countriesQuery } from './places.query.js';
import { communePage, countryPage } from './places.response.js';

/** Where people can be born: the data that lists and forms are judged by. */
export const placesEndpoints = endpoints('places', {
  communes: {
    method: 'GET',
    path: '/places/communes',
    summary: 'Communes of France by name, INSEE code or postal code, the most likely first.',
    query: communesQuery,
    answer: communePage,
  },
  communesList: {
    method: 'GET',
    path: '/places/communes.csv',
    summary: 'Every commune with its INSEE and postal codes, as a file for spreadsheet programs.',
    produces: 'text/csv; charset=utf-8',
  },
  countries: {
    method: 'GET',
    path: '/places/countries',
    summary: 'Countries with their codes, by name.',
    query: countriesQuery,
    answer: countryPage,
  },
});
