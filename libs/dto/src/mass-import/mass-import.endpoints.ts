import { endpoints } from '../platform/endpoint.js';
import { paperQuery } from '../papers/paper.query.js';
import { massImportQuery, massImportReport, massImportResult } from './mass-import.response.js';

export const massImportEndpoints = endpoints('massImport', {
  template: {
    method: 'GET',
    path: '/centres/:centreId/sessions/mass-import/template',
    summary:
      'The empty file to fill in: a CSV with the columns that this centre may use, in either language; both are read.',
    query: paperQuery,
    produces: 'text/csv; charset=utf-8',
    problems: ['MASS_IMPORT_NOT_OFFERED'],
  },
  upload: {
    method: 'POST',
    path: '/centres/:centreId/sessions/mass-import',
    summary:
      'Read sessions and their candidates from one file and tell everything that is wrong with it. Nothing is created before the confirmation.',
    query: massImportQuery,
    upload: true,
    answer: massImportReport,
    problems: [
      'MASS_IMPORT_NOT_OFFERED',
      'CSV_DATA_REQUIRED',
      'CSV_HEADERS_NOT_VALID',
      'TOO_MANY_ROWS',
      'FILE_EMPTY',
      'FILE_UNREADABLE',
      'FILE_ENCRYPTED',
      'FILE_TOO_COMPLEX',
      'FILE_IS_OTHER_FORMAT',
    ],
  },
  get: {
    method: 'GET',
    path: '/centres/:centreId/sessions/mass-import/:massImportId',
    summary:
      'An import of one’s own that waits for its confirmation: how far it is read, and what was found.',
    answer: massImportReport,
  },
  confirm: {
    method: 'POST',
    path: '/centres/:centreId/sessions/mass-import/:massImportId/confirmation',
    summary: 'Create and edit all sessions of the file, or none. An import is confirmed once.',
    answer: massImportResult,
    status: 201,
    problems: [
      'MASS_IMPORT_NOT_OFFERED',
      'MASS_IMPORT_NOT_VALID',
      'MASS_IMPORT_OUTDATED',
      'IMPORT_NOT_READY',
      'IMPORT_INTERRUPTED',
      'IMPORT_ALREADY_USED',
    ],
  },
  discard: {
    method: 'DELETE',
    path: '/centres/:centreId/sessions/mass-import/:massImportId',
    summary: 'Let go of an import.',
  },
});
