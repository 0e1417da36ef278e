import { endpoints } from '../platform/endpoint.js';
import { editionQuery, paperQuery } from './paper.query.js';

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
});
