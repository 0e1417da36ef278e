import { credentialSlipsEndpoints } from '#dto/papers/credentials/credential-slips.endpoints.js';
import { credentialsEndpoints } from '#dto/students/credentials/credentials.endpoints.js';
import { studentsEndpoints } from '#dto/students/students.endpoints.js';
import { clientOf } from '../../shared/api/client-of';

export const CredentialsClient = clientOf({
  ...credentialsEndpoints,
  ...credentialSlipsEndpoints,
  students: studentsEndpoints.list,
  divisions: studentsEndpoints.divisions,
});
