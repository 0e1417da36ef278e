import { endpoints } from '../platform/endpoint.js';
import { editionQuery, paperQuery, papersOfSessionsQuery } from './paper.query.js';

export const papersEndpoints = endpoints('papers', {
  attendanceSheet: {
    method: 'GET',
    path: '/sessions/:sessionId/papers/attendance-sheet.pdf',
    summary: 'The attendance sheet, 20 candidates a page, ready to be signed.',
    query: editionQuery,
    produces: 'application/pdf',
    problems: ['NO_CANDIDATE_ENROLLED'],
  },
  invigilatorKit: {
    method: 'GET',
    path: '/sessions/:sessionId/papers/invigilator-kit.pdf',
    summary: 'What the invigilator needs: number, session password, access code, the five steps, a QR code.',
    query: paperQuery,
    produces: 'application/pdf',
  },
  pv: {
    method: 'GET',
    path: '/sessions/:sessionId/papers/pv.pdf',
    summary: 'Of the 2020 edition: the attendance sheet, then the incident form, as one paper.',
    query: paperQuery,
    produces: 'application/pdf',
    problems: ['NO_CANDIDATE_ENROLLED'],
  },
  convocations: {
    method: 'GET',
    path: '/sessions/:sessionId/papers/convocations.pdf',
    summary: 'The convocations, a page for each candidate: who, when, where, what to bring, how to join.',
    query: paperQuery,
    produces: 'application/pdf',
    problems: ['NO_CANDIDATE_ENROLLED'],
  },
  convocationRegister: {
    method: 'GET',
    path: '/sessions/:sessionId/papers/convocation-register.pdf',
    summary: 'The grid that candidates sign when their convocation is handed to them.',
    query: paperQuery,
    produces: 'application/pdf',
    problems: ['NO_CANDIDATE_ENROLLED'],
  },
  zip: {
    method: 'GET',
    path: '/sessions/:sessionId/papers.zip',
    summary: 'Every paper of a session; those of candidates only when somebody is enrolled.',
    query: paperQuery,
    produces: 'application/zip',
  },
  zipOfSessions: {
    method: 'GET',
    path: '/centres/:centreId/papers.zip',
    summary: 'Every paper of several sessions, a folder for each.',
    query: papersOfSessionsQuery,
    produces: 'application/zip',
  },
  incidentForm: {
    method: 'GET',
    path: '/sessions/:sessionId/papers/incident-form.pdf',
    summary: 'The incident form, to be filled on paper or in a PDF reader.',
    query: editionQuery,
    produces: 'application/pdf',
  },
  fraudReport: {
    method: 'GET',
    path: '/sessions/:sessionId/papers/fraud-report.pdf',
    summary: 'The fraud report, to be filled on paper or in a PDF reader.',
    query: paperQuery,
    produces: 'application/pdf',
  },
});
