import { endpoints } from '../../platform/endpoint.js';
import { eraseSelfRequest, findPersonQuery, peopleResponse, personalDataResponse } from './privacy.js';

export const privacyEndpoints = endpoints('privacy', {
  exportSelf: {
    method: 'GET',
    path: '/me/personal-data',
    summary: 'All that is held on oneself.',
    answer: personalDataResponse,
  },
  eraseSelf: {
    method: 'POST',
    path: '/me/erasure',
    summary:
      'Erase one’s account and every trace of it; the results of one’s exams stay for as long as they must.',
    body: eraseSelfRequest,
    problems: ['SIGN_IN_BLOCKED', 'LAST_ADMINISTRATOR'],
  },
  find: {
    method: 'GET',
    path: '/certifier/people',
    summary: 'Who has an e-mail address or username.',
    query: findPersonQuery,
    answer: peopleResponse,
  },
  export: {
    method: 'GET',
    path: '/certifier/people/:accountId/personal-data',
    summary: 'All that is held on a person who asks for it.',
    answer: personalDataResponse,
  },
  erase: {
    method: 'POST',
    path: '/certifier/people/:accountId/erasure',
    summary: 'Erase the account of a person who asks for it, and every trace of it.',
    problems: ['LAST_ADMINISTRATOR'],
  },
});
