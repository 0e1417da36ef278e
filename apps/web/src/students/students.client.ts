import { candidatesEndpoints } from '#dto/candidates/candidates.endpoints.js';
import { studentsEndpoints } from '#dto/students/students.endpoints.js';
import { clientOf } from '../shared/api/client-of';

export const StudentsClient = clientOf({
  ...studentsEndpoints,
  enrol: candidatesEndpoints.enrolStudents,
});
