import { centreSettingsEndpoints } from '#dto/centres/centre-settings.endpoints.js';
import { clientOf } from '../shared/api/client-of';

export const CentreSettingsClient = clientOf(centreSettingsEndpoints);
