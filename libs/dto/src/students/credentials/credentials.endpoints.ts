import { endpoints } from '../../platform/endpoint.js';
import { renewCredentialsRequest, renewedCredentials } from './credentials.js';

export const credentialsEndpoints = endpoints('credentials', {
  renew: {
    method: 'POST',
    path: '/centres/:centreId/students/credentials',
    summary:
      'Give pupils who lost it another one-time password: the old one is dead, and their sign-ins end.',
    body: renewCredentialsRequest,
    answer: renewedCredentials,
    problems: ['ACCOUNT_NOT_OF_SCHOOL'],
  },
});
