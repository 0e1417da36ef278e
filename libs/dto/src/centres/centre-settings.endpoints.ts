import { endpoints } from '../platform/endpoint.js';
import { centreSettingsResponse, changeSettingsRequest } from './centre-settings.js';

/** What a centre's administrators decide of it themselves (product decision 1). */
export const centreSettingsEndpoints = endpoints('centreSettings', {
  get: {
    method: 'GET',
    path: '/centres/:centreId/settings',
    summary: 'What is said of a centre, and the edition that its next sessions follow.',
    answer: centreSettingsResponse,
  },
  change: {
    method: 'PATCH',
    path: '/centres/:centreId/settings',
    summary: 'Choose the edition of the procedure for the sessions to come; sessions that exist keep theirs.',
    body: changeSettingsRequest,
    answer: centreSettingsResponse,
    problems: ['STALE', 'CENTRE_ARCHIVED'],
  },
});
