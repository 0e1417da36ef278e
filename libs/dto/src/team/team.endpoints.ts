import { endpoints } from '../platform/endpoint.js';
import { currentCentreRequest, meResponse } from './me.response.js';
import { changeRoleRequest, listMembersQuery, memberPage, memberResponse } from './members.js';

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
  members: {
    method: 'GET',
    path: '/centres/:centreId/members',
    summary: 'The members of a centre by name, with their roles.',
    query: listMembersQuery,
    answer: memberPage,
  },
  changeRole: {
    method: 'PATCH',
    path: '/centres/:centreId/members/:memberId',
    summary: 'Give a member another role; a centre keeps at least one administrator.',
    body: changeRoleRequest,
    answer: memberResponse,
    problems: ['LAST_ADMINISTRATOR'],
  },
  removeMember: {
    method: 'DELETE',
    path: '/centres/:centreId/members/:memberId',
    summary: 'End somebody’s membership; they keep their account and their other centres.',
    problems: ['LAST_ADMINISTRATOR'],
  },
  leave: {
    method: 'DELETE',
    path: '/centres/:centreId/members/me',
    summary: 'Leave a centre; its last administrator can’t.',
    problems: ['LAST_ADMINISTRATOR'],
  },
});
