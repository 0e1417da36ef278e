import { centresEndpoints } from '#dto/centres/centres.endpoints.js';
import { clientOf } from '../shared/api/client-of';

export const CentresClient = clientOf(centresEndpoints);
