import { endpoints } from '../../platform/endpoint.js';
import { meResponse } from '../me.response.js';
import {
  invitationPage,
  invitationResponse,
  listInvitationsQuery,
  openInvitationResponse,
} from './invitation.response.js';
import { inviteRequest, inviteResponse } from './invite.request.js';

export const invitationsEndpoints = endpoints('invitations', {
  list: {
    method: 'GET',
    path: '/centres/:centreId/invitations',
    summary: 'The pending invitations of a centre, the last sent first, each with the state of its mail.',
    query: listInvitationsQuery,
    answer: invitationPage,
  },
  invite: {
    method: 'POST',
    path: '/centres/:centreId/invitations',
    summary: 'Invite people by mail; each address is answered by itself.',
    body: inviteRequest,
    answer: inviteResponse,
    status: 201,
  },
  resend: {
    method: 'POST',
    path: '/centres/:centreId/invitations/:invitationId/resending',
    summary: 'Send the mail of a pending invitation again.',
    answer: invitationResponse,
    problems: ['INVITATION_ACCEPTED', 'INVITATION_CANCELLED'],
  },
  cancel: {
    method: 'DELETE',
    path: '/centres/:centreId/invitations/:invitationId',
    summary: 'Take an invitation back: its link opens nothing any more.',
    problems: ['INVITATION_ACCEPTED', 'INVITATION_CANCELLED'],
  },
  open: {
    method: 'GET',
    path: '/invitations/:code',
    summary: 'What the link of an invitation leads to.',
    answer: openInvitationResponse,
    problems: ['INVITATION_ACCEPTED', 'INVITATION_CANCELLED'],
  },
  accept: {
    method: 'POST',
    path: '/invitations/:code/acceptance',
    summary: 'Join the centre of an invitation with one’s account; who has none signs up with the code.',
    answer: meResponse,
    problems: ['INVITATION_ACCEPTED', 'INVITATION_CANCELLED', 'ALREADY_MEMBER'],
  },
});
