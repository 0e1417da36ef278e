import { accountsEndpoints } from './accounts/accounts.endpoints.js';
import { candidatesEndpoints } from './candidates/candidates.endpoints.js';
import { importsEndpoints } from './candidates/imports.endpoints.js';
import { centreSettingsEndpoints } from './centres/centre-settings.endpoints.js';
import { centresEndpoints } from './centres/centres.endpoints.js';
import { finalisationEndpoints } from './finalisation/finalisation.endpoints.js';
import { convocationsEndpoints } from './papers/convocations/convocations.endpoints.js';
import { massImportEndpoints } from './mass-import/mass-import.endpoints.js';
import { documentsEndpoints } from './papers/documents/documents.endpoints.js';
import { papersEndpoints } from './papers/papers.endpoints.js';
import { placesEndpoints } from './places/places.endpoints.js';
import type { Endpoint } from './platform/endpoint.js';
import { platformEndpoints } from './platform/platform.endpoints.js';
import { sessionsEndpoints } from './sessions/sessions.endpoints.js';
import { credentialsEndpoints } from './students/credentials/credentials.endpoints.js';
import { credentialSlipsEndpoints } from './papers/credentials/credential-slips.endpoints.js';
import { profilesEndpoints } from './students/profiles/profiles.endpoints.js';
import { studentImportsEndpoints } from './students/import/student-imports.endpoints.js';
import { studentsEndpoints } from './students/students.endpoints.js';
import { invitationsEndpoints } from './team/invitations/invitations.endpoints.js';
import { sittingsEndpoints } from './sittings/sittings.endpoints.js';
import { supervisionEndpoints } from './supervision/supervision.endpoints.js';
import { privacyEndpoints } from './team/privacy/privacy.endpoints.js';
import { teamEndpoints } from './team/team.endpoints.js';

/** Every endpoint there is, in the order in which the tower of the API stands. */
export const contract: readonly Endpoint[] = [
  platformEndpoints,
  accountsEndpoints,
  centresEndpoints,
  centreSettingsEndpoints,
  teamEndpoints,
  invitationsEndpoints,
  privacyEndpoints,
  placesEndpoints,
  profilesEndpoints,
  credentialsEndpoints,
  studentsEndpoints,
  studentImportsEndpoints,
  sessionsEndpoints,
  candidatesEndpoints,
  importsEndpoints,
  massImportEndpoints,
  papersEndpoints,
  convocationsEndpoints,
  credentialSlipsEndpoints,
  documentsEndpoints,
  sittingsEndpoints,
  supervisionEndpoints,
  finalisationEndpoints,
].flatMap((table) => Object.values<Endpoint>(table));
