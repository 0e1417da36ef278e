import type { MeResponse, MembershipResponse } from '#dto/team/me.response.js';

export const UNIVERSITY = '0198c0de-0000-7000-8000-000000000001';
export const PROFESSIONALS = '0198c0de-0000-7000-8000-000000000002';

export function aMembership(given: Partial<MembershipResponse> = {}): MembershipResponse {
  return {
    centreId: UNIVERSITY,
    centreName: 'Université de Testix',
    kind: 'SUP',
    managesStudents: false,
    procedureEdition: '2024',
    complementaryCertifications: [],
    role: 'member',
    timeZone: 'Europe/Paris',
    ...given,
  };
}

export function aPerson(given: Partial<MeResponse> = {}): MeResponse {
  const memberships = given.memberships ?? [aMembership()];
  return {
    id: '0198c0de-0000-7000-8000-000000000500',
    firstName: 'Martine',
    lastName: 'Dupont',
    email: 'membre@certif.test',
    username: null,
    certifier: false,
    language: 'fr',
    termsAccepted: true,
    termsVersion: '2026-11',
    currentCentreId: memberships[0]?.centreId ?? null,
    memberships,
    ...given,
  };
}
