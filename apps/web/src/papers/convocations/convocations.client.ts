import { convocationsEndpoints } from '#dto/papers/convocations/convocations.endpoints.js';
import { clientOf } from '../../shared/api/client-of';

export const ConvocationsClient = clientOf(convocationsEndpoints);
