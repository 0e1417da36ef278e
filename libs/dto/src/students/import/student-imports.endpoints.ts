import { importCreated } from '../../candidates/staged-import.response.js';
import { endpoints } from '../../platform/endpoint.js';
import { studentsReport } from '../import-students.js';
import { studentsCodes } from '../students.codes.js';
import { confirmStudentImportRequest } from './confirm-student-import.request.js';
import { studentImport } from './student-import.response.js';

/** The import of a school's file in steps: sent, looked at, confirmed. Kept two hours for the one who sent it. */
export const studentImportsEndpoints = endpoints('studentImports', {
  create: {
    method: 'POST',
    path: '/centres/:centreId/students/imports',
    summary: 'Send a school’s file to look at what it would do; the list of pupils stays as it is.',
    upload: true,
    answer: importCreated,
    status: 201,
    problems: Object.keys(studentsCodes),
  },
  read: {
    method: 'GET',
    path: '/centres/:centreId/students/imports/:studentImportId',
    summary: 'How far the file is read, then what it would do.',
    answer: studentImport,
  },
  confirm: {
    method: 'POST',
    path: '/centres/:centreId/students/imports/:studentImportId/confirmation',
    summary: 'Make the list of pupils what the file says, in one act, once.',
    body: confirmStudentImportRequest,
    answer: studentsReport,
    problems: [
      'IMPORT_NOT_READY',
      'IMPORT_INTERRUPTED',
      'IMPORT_ALREADY_USED',
      'STALE',
      'UAI_MISMATCHED',
      'STUDENTS_NOT_OFFERED',
    ],
  },
  discard: {
    method: 'DELETE',
    path: '/centres/:centreId/students/imports/:studentImportId',
    summary: 'Cancel an import, also while it is read.',
  },
});
