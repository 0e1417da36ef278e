import { paperQuery } from '../papers/paper.query.js';
import { endpoints } from '../platform/endpoint.js';
import { candidatePage } from './candidate.response.js';
import { ODS } from './candidates.limits.js';
import { importCandidatesQuery, importReport } from './import-candidates.js';
import { listCandidatesQuery } from './list-candidates.query.js';

export const candidatesEndpoints = endpoints('candidates', {
  list: {
    method: 'GET',
    path: '/sessions/:sessionId/candidates',
    summary: 'The candidates of a session, by birth name then first name.',
    query: listCandidatesQuery,
    answer: candidatePage,
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
});
