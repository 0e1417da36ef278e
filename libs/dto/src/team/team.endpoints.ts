import { endpoints } from '../platform/endpoint.js';
import { currentCentreRequest, meResponse } from './me.response.js';

export const teamEndpoints = endpoints('team', {
  me: {
    method: 'GET',
    path: '/me',
    summary: 'The person who is signed in, their centres, and the one they last worked in.',
    answer: meResponse,
  },
  chooseCentre: {
    method: 'PUT',
    path: '/me/current-centre',
    summary: 'Work in another of one’s centres; remembered for the next sign-in.',
    body: currentCentreRequest,
    answer: meResponse,
  },
});
