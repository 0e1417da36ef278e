import { papersEndpoints } from '#dto/papers/papers.endpoints.js';
import { clientOf } from '../shared/api/client-of';

export const PapersClient = clientOf(papersEndpoints);
