import { endpoints } from '../../platform/endpoint.js';
import {
  eraseSelfRequest,
  erasureResponse,
  findByAddressRequest,
  findByNameRequest,
  peopleResponse,
  personalDataResponse,
} from './privacy.js';

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
  // Searches that hold a name, an address or a birth date are posted: an address of a page stays in logs.
  findByAddress: {
    method: 'POST',
    path: '/certifier/people/by-address',
    summary: 'Who signs in with an e-mail address or username, or is enrolled with the address.',
    body: findByAddressRequest,
    answer: peopleResponse,
  },
  findByName: {
    method: 'POST',
    path: '/certifier/people/by-name',
    summary: 'Who is enrolled, or a pupil, under this name and birth date.',
    body: findByNameRequest,
    answer: peopleResponse,
  },
  export: {
    method: 'GET',
    path: '/certifier/people/:personId/personal-data',
    summary: 'All that is held on a person who asks for it, with an account or without.',
    answer: personalDataResponse,
  },
  erase: {
    method: 'POST',
    path: '/certifier/people/:personId/erasure',
    summary: 'Erase a person who asks for it, and every trace; answers what stays, and until when.',
    answer: erasureResponse,
    problems: ['LAST_ADMINISTRATOR'],
  },
});
