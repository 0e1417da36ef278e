import { DataSource } from 'typeorm';
import { Database } from '../../platform/database/database.js';
import { dataSourceOptions } from '../../platform/database/data-source.options.js';
import { createTestDatabase } from '../../testing/test-database.js';
import { PlacesQueries } from '../places.queries.js';
import { PlacesService, type TypedPlace } from '../places.service.js';

export interface PlacesForTests {
  readonly places: PlacesService;
  readonly database: Database;
  close(): Promise<void>;
}

/** The places alone, on a database of their own. */
export async function placesForTests(): Promise<PlacesForTests> {
  const server = await createTestDatabase();
  const dataSource = await new DataSource(dataSourceOptions(server.url)).initialize();
  const database = new Database(dataSource);
  return {
    places: new PlacesService(new PlacesQueries(database)),
    database,
    close: async () => {
      await dataSource.destroy();
      await server.drop();
    },
  };
}

/** A place as typed, in France unless told. */
export const typedPlace = (given: Partial<TypedPlace> = {}): TypedPlace => ({
  birthCountry: 'France',
  birthInseeCode: '',
  birthPostalCode: '',
  birthCity: '',
  ...given,
});
