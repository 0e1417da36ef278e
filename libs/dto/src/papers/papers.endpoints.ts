import { endpoints } from '../platform/endpoint.js';

export const papersEndpoints = endpoints('papers', {
  attendanceSheet: {
    method: 'GET',
    path: '/sessions/:sessionId/papers/attendance-sheet.pdf',
    summary: 'The attendance sheet, 20 candidates a page, ready to be signed.',
    produces: 'application/pdf',
    problems: ['NO_CANDIDATE_ENROLLED'],
  },
});
