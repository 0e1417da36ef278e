import { endpoints } from '../platform/endpoint.js';
import { inviteResult } from '../team/invitations/invite.request.js';
import { editCentreRequest, inviteReferentRequest, openCentreRequest } from './centre.request.js';
import { centrePage, centreResponse, listCentresQuery } from './centre.response.js';

/** The certifier's desk: every centre there is. */
export const centresEndpoints = endpoints('centres', {
  list: {
    method: 'GET',
    path: '/certifier/centres',
    summary: 'The centres by name, searched and paged.',
    query: listCentresQuery,
    answer: centrePage,
  },
  open: {
    method: 'POST',
    path: '/certifier/centres',
    summary: 'Open a centre and invite its referent, who becomes its administrator.',
    body: openCentreRequest,
    answer: centreResponse,
    status: 201,
  },
  get: {
    method: 'GET',
    path: '/certifier/centres/:centreId',
    summary: 'A centre with its administrators and pending invitations.',
    answer: centreResponse,
  },
  edit: {
    method: 'PATCH',
    path: '/certifier/centres/:centreId',
    summary: 'Change what is said of a centre; what is not sent stays.',
    body: editCentreRequest,
    answer: centreResponse,
    problems: ['STALE', 'CENTRE_ARCHIVED', 'CENTRE_MANAGES_STUDENTS'],
  },
  inviteReferent: {
    method: 'POST',
    path: '/certifier/centres/:centreId/referents',
    summary: 'Invite a referent as administrator; who is invited already gets the mail again.',
    body: inviteReferentRequest,
    answer: inviteResult,
    status: 201,
    problems: ['CENTRE_ARCHIVED'],
  },
  archive: {
    method: 'POST',
    path: '/certifier/centres/:centreId/archiving',
    summary: 'Archive a centre: its memberships end, its invitations are cancelled.',
    answer: centreResponse,
    problems: ['CENTRE_ARCHIVED'],
  },
  reopen: {
    method: 'POST',
    path: '/certifier/centres/:centreId/reopening',
    summary: 'Reopen an archived centre to those who were its members when it was archived.',
    answer: centreResponse,
    problems: ['CENTRE_NOT_ARCHIVED'],
  },
});
