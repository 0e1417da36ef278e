import { endpoints } from '../platform/endpoint.js';
import { joinSessionRequest } from './join-session.request.js';
import { participationResponse } from './participation.response.js';
import { placeRequest, selfPlacementResponse } from './self-placement.js';

/** A candidate’s way into a session: their own account, the session number and who they are. */
export const sittingsEndpoints = endpoints('sittings', {
  join: {
    method: 'POST',
    path: '/sittings/participations',
    summary:
      'Join a session as the candidate who is enrolled under this identity; the same again changes nothing.',
    body: joinSessionRequest,
    answer: participationResponse,
    problems: [
      'NO_MATCHING_CANDIDATE',
      'JOINING_BLOCKED',
      'CANDIDATE_OF_ANOTHER_ACCOUNT',
      'PLACEMENT_MISSING',
      'NOT_CERTIFIABLE',
      'SESSION_ALREADY_FINALISED',
      'CENTRE_ARCHIVED',
    ],
  },
  participation: {
    method: 'GET',
    path: '/sittings/participations/:participationId',
    summary: 'What somebody joined, for them alone.',
    answer: participationResponse,
  },
  placement: {
    method: 'GET',
    path: '/me/placement',
    summary: 'Where the person placed themselves in the sixteen competences.',
    answer: selfPlacementResponse,
  },
  place: {
    method: 'PUT',
    path: '/me/placement',
    summary:
      'Place oneself in the sixteen competences; counts where no information system has told of this person.',
    body: placeRequest,
    answer: selfPlacementResponse,
  },
});
