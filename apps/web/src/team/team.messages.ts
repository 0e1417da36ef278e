import type { CentreRole } from '#dto/access/permissions.js';
import type { AddressFault } from '#dto/team/invitations/addresses.js';
import type { InvitationsCode } from '#dto/team/invitations/invitations.codes.js';
import type { INVITE_OUTCOMES } from '#dto/team/invitations/invite.request.js';
import type { TeamCode } from '#dto/team/team.codes.js';
import type { FormWording } from '../shared/form/faults';

export const teamMessages: Record<TeamCode | InvitationsCode, string> = {
  LAST_ADMINISTRATOR: 'team.problems.lastAdministrator',
  INVITATION_ACCEPTED: 'team.problems.invitationAccepted',
  INVITATION_CANCELLED: 'team.problems.invitationCancelled',
  ALREADY_MEMBER: 'team.problems.alreadyMember',
};

export const roleMessages: Record<CentreRole, string> = {
  admin: 'team.roles.admin',
  member: 'team.roles.member',
};

export const outcomeMessages: Record<(typeof INVITE_OUTCOMES)[number], string> = {
  sent: 'team.outcomes.sent',
  resent: 'team.outcomes.resent',
  already_member: 'team.outcomes.alreadyMember',
  malformed: 'team.outcomes.malformed',
};

export const addressMessages: Record<AddressFault, string> = {
  AT_MISSING: 'team.addresses.atMissing',
  NAME_MISSING: 'team.addresses.nameMissing',
  DOMAIN_MISSING: 'team.addresses.domainMissing',
  TOO_LONG: 'team.addresses.tooLong',
  FORMAT: 'team.addresses.format',
};

export const inviteWording: FormWording = {
  addresses: { REQUIRED: 'team.invite.addressesRequired', TOO_MANY: 'team.invite.tooMany' },
  centreIds: { REQUIRED: 'team.invite.centresRequired' },
};
