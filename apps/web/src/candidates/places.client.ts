import { placesEndpoints } from '#dto/places/places.endpoints.js';
import { clientOf } from '../shared/api/client-of';

export const PlacesClient = clientOf(placesEndpoints);
