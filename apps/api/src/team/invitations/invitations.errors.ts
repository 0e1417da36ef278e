import { Refusal } from '../../platform/problems/refusal.js';

export class InvitationAccepted extends Refusal {
  constructor() {
    super('INVITATION_ACCEPTED', 'conflict', { detail: 'This invitation has been accepted already.' });
  }
}

export class InvitationCancelled extends Refusal {
  constructor() {
    super('INVITATION_CANCELLED', 'conflict', { detail: 'This invitation is no longer valid.' });
  }
}

export class AlreadyMember extends Refusal {
  constructor() {
    super('ALREADY_MEMBER', 'conflict', { detail: 'This person is a member of the centre already.' });
  }
}
