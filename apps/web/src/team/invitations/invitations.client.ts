import { invitationsEndpoints } from '#dto/team/invitations/invitations.endpoints.js';
import { clientOf } from '../../shared/api/client-of';

export const InvitationsClient = clientOf(invitationsEndpoints);
