import { studentImportsEndpoints } from '#dto/students/import/student-imports.endpoints.js';
import { clientOf } from '../shared/api/client-of';

export const StudentImportsClient = clientOf(studentImportsEndpoints);
