import { supervisionEndpoints } from '#dto/supervision/supervision.endpoints.js';
import { clientOf } from '../shared/api/client-of';

export const SupervisionClient = clientOf(supervisionEndpoints);
