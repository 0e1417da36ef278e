import { sittingsEndpoints } from '#dto/sittings/sittings.endpoints.js';
import { clientOf } from '../shared/api/client-of';

export const SittingsClient = clientOf(sittingsEndpoints);
