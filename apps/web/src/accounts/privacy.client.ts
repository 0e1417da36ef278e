import { privacyEndpoints } from '#dto/team/privacy/privacy.endpoints.js';
import { clientOf } from '../shared/api/client-of';

export const PrivacyClient = clientOf(privacyEndpoints);
