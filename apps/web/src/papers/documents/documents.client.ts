import { documentsEndpoints } from '#dto/papers/documents/documents.endpoints.js';
import { clientOf } from '../../shared/api/client-of';

export const DocumentsClient = clientOf(documentsEndpoints);
