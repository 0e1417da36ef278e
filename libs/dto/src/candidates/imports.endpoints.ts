import { paperQuery } from '../papers/paper.query.js';
import { endpoints } from '../platform/endpoint.js';
import { fileProblemCodes } from './candidates.codes.js';
import { ODS } from './candidates.limits.js';
import { confirmImportRequest } from './confirm-import.request.js';
import { importReport } from './import-candidates.js';
import { mendRowRequest } from './mend-row.request.js';
import {
  importCreated,
  mendedRow,
  stagedImport,
  stagedImportQuery,
  stagedPeople,
  stagedPeopleQuery,
} from './staged-import.response.js';

const OPEN = ['IMPORT_NOT_READY', 'IMPORT_INTERRUPTED', 'IMPORT_ALREADY_USED'] as const;

/** The import in steps: sent, looked at, mended, confirmed. Kept two hours for the one who sent it. */
export const importsEndpoints = endpoints('imports', {
  create: {
    method: 'POST',
    path: '/sessions/:sessionId/candidates/imports',
    summary: 'Send a list of candidates to look at; nobody is enrolled yet.',
    upload: true,
    answer: importCreated,
    status: 201,
    problems: [
      'CANDIDATES_NOT_VALID',
      'SESSION_HAS_JOINED_CANDIDATES',
      'SESSION_ALREADY_FINALISED',
      'SPREADSHEET_NOT_OFFERED',
      ...(Object.keys(fileProblemCodes) as (keyof typeof fileProblemCodes)[]),
    ],
  },
  mend: {
    method: 'PATCH',
    path: '/sessions/:sessionId/candidates/imports/:importId/rows/:row',
    summary: 'Correct cells of a row, or leave the row out; it is judged again, with its duplicates.',
    body: mendRowRequest,
    answer: mendedRow,
    problems: [...OPEN, 'SPREADSHEET_NOT_OFFERED'],
  },
  file: {
    method: 'GET',
    path: '/sessions/:sessionId/candidates/imports/:importId/file',
    summary: 'The list as corrected so far, as a spreadsheet.',
    query: paperQuery,
    produces: ODS,
    problems: [...OPEN, 'SPREADSHEET_NOT_OFFERED'],
  },
  confirm: {
    method: 'POST',
    path: '/sessions/:sessionId/candidates/imports/:importId/confirmation',
    summary: 'Make the list the session’s own, in one act, once.',
    body: confirmImportRequest,
    answer: importReport,
    problems: [
      ...OPEN,
      'STALE',
      'CANDIDATES_NOT_VALID',
      'SESSION_HAS_JOINED_CANDIDATES',
      'SESSION_ALREADY_FINALISED',
    ],
  },
  read: {
    method: 'GET',
    path: '/sessions/:sessionId/candidates/imports/:importId',
    summary: 'How far the file is read, what it would change, and its rows that need an eye.',
    query: stagedImportQuery,
    answer: stagedImport,
    problems: ['SPREADSHEET_NOT_OFFERED'],
  },
  people: {
    method: 'GET',
    path: '/sessions/:sessionId/candidates/imports/:importId/people',
    summary: 'Everybody whom the import would add, change or remove, by name.',
    query: stagedPeopleQuery,
    answer: stagedPeople,
  },
  discard: {
    method: 'DELETE',
    path: '/sessions/:sessionId/candidates/imports/:importId',
    summary: 'Cancel an import, also while it is read.',
  },
});
