import { teamEndpoints } from '#dto/team/team.endpoints.js';
import { clientOf } from '../shared/api/client-of';

export const TeamClient = clientOf(teamEndpoints);
