export const invitationsCodes = {
  INVITATION_ACCEPTED: 409,
  INVITATION_CANCELLED: 409,
  ALREADY_MEMBER: 409,
} as const;

export type InvitationsCode = keyof typeof invitationsCodes;
