import { endpoints } from '../platform/endpoint.js';
import { importStudentsQuery, studentsReport } from './import-students.js';
import { listStudentsQuery } from './list-students.query.js';
import { divisionList, studentPage } from './student.response.js';
import { studentsCodes } from './students.codes.js';

export const studentsEndpoints = endpoints('students', {
  list: {
    method: 'GET',
    path: '/centres/:centreId/students',
    summary: 'The pupils of a school by class, then by name.',
    query: listStudentsQuery,
    answer: studentPage,
  },
  divisions: {
    method: 'GET',
    path: '/centres/:centreId/divisions',
    summary: 'The classes of a school.',
    answer: divisionList,
  },
  import: {
    method: 'POST',
    path: '/centres/:centreId/students/import',
    summary:
      'Make the list of pupils what the school’s file says: SIECLE (.xml, .zip) or .csv. Every fault is answered at once, by pupil.',
    query: importStudentsQuery,
    upload: true,
    answer: studentsReport,
    problems: Object.keys(studentsCodes),
  },
});
