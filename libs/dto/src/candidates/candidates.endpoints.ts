import { paperQuery } from '../papers/paper.query.js';
import { endpoints } from '../platform/endpoint.js';
import { addCandidateRequest, deleteCandidatesRequest, updateCandidateRequest } from './candidate.request.js';
import { candidatePage, candidateResponse, deletedCandidates, savedCandidate } from './candidate.response.js';
import { ODS } from './candidates.limits.js';
import { enrolledStudents, enrolStudentsRequest } from './enrol-students.js';
import { importCandidatesQuery, importReport } from './import-candidates.js';
import { exportCandidatesQuery, listCandidatesQuery } from './list-candidates.query.js';

export const candidatesEndpoints = endpoints('candidates', {
  list: {
    method: 'GET',
    path: '/sessions/:sessionId/candidates',
    summary: 'The candidates of a session, by birth name then first name unless told.',
    query: listCandidatesQuery,
    answer: candidatePage,
  },
  add: {
    method: 'POST',
    path: '/sessions/:sessionId/candidates',
    summary: 'Enrol one candidate, until the session is finalised.',
    body: addCandidateRequest,
    answer: savedCandidate,
    status: 201,
    problems: ['DUPLICATE_CANDIDATE', 'SESSION_ALREADY_FINALISED'],
  },
  get: {
    method: 'GET',
    path: '/sessions/:sessionId/candidates/:candidateId',
    summary: 'All that is known of a candidate.',
    answer: candidateResponse,
  },
  update: {
    method: 'PATCH',
    path: '/sessions/:sessionId/candidates/:candidateId',
    summary:
      'Correct a candidate: every field until they joined, the accessibility need until their test has started.',
    body: updateCandidateRequest,
    answer: savedCandidate,
    problems: [
      'STALE',
      'DUPLICATE_CANDIDATE',
      'CANDIDATE_HAS_JOINED',
      'CANDIDATE_HAS_STARTED',
      'SESSION_ALREADY_FINALISED',
    ],
  },
  delete: {
    method: 'DELETE',
    path: '/sessions/:sessionId/candidates/:candidateId',
    summary: 'Take a candidate off the list, until they joined.',
    problems: ['CANDIDATE_HAS_JOINED', 'SESSION_ALREADY_FINALISED'],
  },
  deleteMany: {
    method: 'POST',
    path: '/sessions/:sessionId/candidates/deletion',
    summary: 'Take several candidates off the list; those who have joined stay, and are named.',
    body: deleteCandidatesRequest,
    answer: deletedCandidates,
    problems: ['SESSION_ALREADY_FINALISED'],
  },
  export: {
    method: 'GET',
    path: '/sessions/:sessionId/candidates/export.csv',
    summary: 'The list as a CSV for a spreadsheet program, with the columns of the template.',
    query: exportCandidatesQuery,
    produces: 'text/csv',
  },
  spreadsheet: {
    method: 'GET',
    path: '/sessions/:sessionId/candidates/spreadsheet',
    summary: 'The list of candidates as a spreadsheet to fill in, with those who are enrolled.',
    query: paperQuery,
    produces: ODS,
    problems: ['SPREADSHEET_NOT_OFFERED'],
  },
  import: {
    method: 'POST',
    path: '/sessions/:sessionId/candidates/import',
    summary:
      'Enrol everybody of a spreadsheet, or nobody: every fault is answered at once, with its row and column.',
    query: importCandidatesQuery,
    upload: true,
    answer: importReport,
    problems: [
      'CANDIDATES_NOT_VALID',
      'SESSION_HAS_JOINED_CANDIDATES',
      'SESSION_ALREADY_FINALISED',
      'SPREADSHEET_NOT_OFFERED',
      'FILE_EMPTY',
      'FILE_UNREADABLE',
      'FILE_ENCRYPTED',
      'FILE_TOO_COMPLEX',
      'FILE_IS_OTHER_FORMAT',
      'HEADERS_NOT_FOUND',
      'NO_CANDIDATE_IN_FILE',
    ],
  },
  enrolStudents: {
    method: 'POST',
    path: '/sessions/:sessionId/candidates/students',
    summary: 'Enrol pupils of the school; those who are enrolled stay so, once.',
    body: enrolStudentsRequest,
    answer: enrolledStudents,
    status: 201,
    problems: ['SESSION_ALREADY_FINALISED'],
  },
});
