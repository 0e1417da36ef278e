import type { CandidateRow } from '#dto/candidates/candidate.response.js';
import type { SessionResponse } from '#dto/sessions/session.response.js';
import { UNIVERSITY } from './people';

export const SESSION = '0198c0de-0000-7000-8000-000000001004';

export function aSession(given: Partial<SessionResponse> = {}): SessionResponse {
  return {
    id: SESSION,
    number: 332004,
    site: 'Site Paris',
    room: 'Salle B12',
    date: '2027-12-27',
    time: '14:00',
    invigilators: 'Julien Martin',
    enrolledCount: 0,
    sittingCount: 0,
    status: 'created',
    toFinalise: false,
    centreId: UNIVERSITY,
    observations: null,
    accessCode: 'DGBK96',
    invigilatorPassword: 'C-BX2T3',
    procedureEdition: '2024',
    version: 1,
    createdAt: '2027-11-20T10:00:00Z',
    ...given,
  };
}

export function aCandidate(given: Partial<CandidateRow> = {}): CandidateRow {
  return {
    id: '0198c0de-0000-7000-8000-000000003001',
    lastName: 'DELARUE',
    firstName: 'Sophie',
    birthdate: '2001-07-04',
    sex: 'F',
    birthCountry: 'FRANCE',
    birthInseeCode: '75115',
    birthPostalCode: null,
    birthCity: 'PARIS',
    birthDepartment: '75',
    division: null,
    email: null,
    resultRecipientEmail: null,
    externalId: null,
    extraTimePercentage: null,
    billingMode: 'FREE',
    prepaymentCode: null,
    complementaryCertification: null,
    accessibilityAdjustmentNeeded: false,
    joined: false,
    started: false,
    version: 1,
    certifiable: 'unknown',
    ...given,
  };
}

export function pageOf<T>(items: T[], given: { total?: number; page?: number; pageSize?: number } = {}) {
  return { items, total: items.length, page: 1, pageSize: 25, ...given };
}
