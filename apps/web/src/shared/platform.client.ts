import { platformEndpoints } from '#dto/platform/platform.endpoints.js';
import { clientOf } from './api/client-of';

export const PlatformClient = clientOf(platformEndpoints);
