import type { CentreResponse } from '#dto/centres/centre.response.js';
import type { InvitationResponse } from '#dto/team/invitations/invitation.response.js';
import type { MemberResponse } from '#dto/team/members.js';
import { UNIVERSITY } from './people';

export function aMember(given: Partial<MemberResponse> = {}): MemberResponse {
  return {
    id: '0198c0de-0000-7000-8000-000000004001',
    firstName: 'Camille',
    lastName: 'Bernard',
    email: 'camille@pix.fr',
    role: 'member',
    since: '2027-11-20T10:00:00Z',
    self: false,
    ...given,
  };
}

export function anInvitation(given: Partial<InvitationResponse> = {}): InvitationResponse {
  return {
    id: '0198c0de-0000-7000-8000-000000005001',
    email: 'astérix@pix.fr',
    role: 'member',
    sentAt: new Date(2023, 11, 28, 12, 51).toISOString(),
    mail: { state: 'sent', trouble: null, attempts: 1, sentAt: '2023-12-28T11:51:00Z' },
    ...given,
  };
}

export function aCentre(given: Partial<CentreResponse> = {}): CentreResponse {
  return {
    id: UNIVERSITY,
    name: 'Université de Testix',
    kind: 'SUP',
    externalId: null,
    memberCount: 2,
    invitationCount: 1,
    archivedAt: null,
    timeZone: 'Europe/Paris',
    procedureEdition: '2024',
    managesStudents: false,
    complementaryCertifications: ['CLEA'],
    retentionMonths: 60,
    createdAt: '2027-11-20T10:00:00Z',
    version: 3,
    administrators: [{ firstName: 'Alix', lastName: 'Moreau', email: 'alix@pix.fr' }],
    invitations: [anInvitation()],
    ...given,
  };
}
