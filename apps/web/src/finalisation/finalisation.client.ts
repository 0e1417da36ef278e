import { finalisationEndpoints } from '#dto/finalisation/finalisation.endpoints.js';
import { clientOf } from '../shared/api/client-of';

export const FinalisationClient = clientOf(finalisationEndpoints);
