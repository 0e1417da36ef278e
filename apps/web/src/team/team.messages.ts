import type { InvitationsCode } from '#dto/team/invitations/invitations.codes.js';
import type { TeamCode } from '#dto/team/team.codes.js';

export const teamMessages: Record<TeamCode | InvitationsCode, string> = {
  LAST_ADMINISTRATOR: 'team.problems.lastAdministrator',
  INVITATION_ACCEPTED: 'team.problems.invitationAccepted',
  INVITATION_CANCELLED: 'team.problems.invitationCancelled',
  ALREADY_MEMBER: 'team.problems.alreadyMember',
};
