import { documentsEndpoints } from '#dto/papers/documents/documents.endpoints.js';
import { placesEndpoints } from '#dto/places/places.endpoints.js';
import { clientOf } from '../../shared/api/client-of';

/** The documents, and the list of communes that stands beside them. */
export const DocumentsClient = clientOf({
  ...documentsEndpoints,
  communes: placesEndpoints.communesList,
});
