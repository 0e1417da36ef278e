import { candidatesEndpoints } from '#dto/candidates/candidates.endpoints.js';
import { clientOf } from '../shared/api/client-of';

export const CandidatesClient = clientOf(candidatesEndpoints);
