import { sessionsEndpoints } from '#dto/sessions/sessions.endpoints.js';
import { clientOf } from '../shared/api/client-of';

export const SessionsClient = clientOf(sessionsEndpoints);
