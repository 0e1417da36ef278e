import { endpoints } from '../../platform/endpoint.js';
import { pushedProfiles } from './profiles.response.js';
import { pushProfilesRequest } from './push-profiles.request.js';

export const profilesEndpoints = endpoints('profiles', {
  push: {
    method: 'PUT',
    path: '/centres/:centreId/profiles',
    summary:
      'Push the competence profiles of pupils and candidates: who is certifiable follows from them. The same again changes nothing.',
    body: pushProfilesRequest,
    answer: pushedProfiles,
  },
});
