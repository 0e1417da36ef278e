import { HttpEventType, HttpHeaderResponse, HttpHeaders, provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { accountsEndpoints } from '#dto/accounts/accounts.endpoints.js';
import { candidatesEndpoints } from '#dto/candidates/candidates.endpoints.js';
import { importsEndpoints } from '#dto/candidates/imports.endpoints.js';
import { centresEndpoints } from '#dto/centres/centres.endpoints.js';
import { centreSettingsEndpoints } from '#dto/centres/centre-settings.endpoints.js';
import { contract } from '#dto/contract.js';
import { massImportEndpoints } from '#dto/mass-import/mass-import.endpoints.js';
import { convocationsEndpoints } from '#dto/papers/convocations/convocations.endpoints.js';
import { credentialSlipsEndpoints } from '#dto/papers/credentials/credential-slips.endpoints.js';
import { documentsEndpoints } from '#dto/papers/documents/documents.endpoints.js';
import { papersEndpoints } from '#dto/papers/papers.endpoints.js';
import { placesEndpoints } from '#dto/places/places.endpoints.js';
import { EXPECTED_LENGTH } from '#dto/platform/expected-length.js';
import { platformEndpoints } from '#dto/platform/platform.endpoints.js';
import { sessionsEndpoints } from '#dto/sessions/sessions.endpoints.js';
import { credentialsEndpoints } from '#dto/students/credentials/credentials.endpoints.js';
import { profilesEndpoints } from '#dto/students/profiles/profiles.endpoints.js';
import { studentImportsEndpoints } from '#dto/students/import/student-imports.endpoints.js';
import { studentsEndpoints } from '#dto/students/students.endpoints.js';
import { sittingsEndpoints } from '#dto/sittings/sittings.endpoints.js';
import { supervisionEndpoints } from '#dto/supervision/supervision.endpoints.js';
import { finalisationEndpoints } from '#dto/finalisation/finalisation.endpoints.js';
import { invitationsEndpoints } from '#dto/team/invitations/invitations.endpoints.js';
import { privacyEndpoints } from '#dto/team/privacy/privacy.endpoints.js';
import { teamEndpoints } from '#dto/team/team.endpoints.js';
import { AccountsClient } from '../../accounts/accounts.client';
import { CandidatesClient } from '../../candidates/candidates.client';
import { ImportsClient } from '../../candidates/imports.client';
import { PlacesClient } from '../../candidates/places.client';
import { CentreSettingsClient } from '../../centres/centre-settings.client';
import { CentresClient } from '../../centres/centres.client';
import { FinalisationClient } from '../../finalisation/finalisation.client';
import { MassImportClient } from '../../mass-import/mass-import.client';
import { ConvocationsClient } from '../../papers/convocations/convocations.client';
import { DocumentsClient } from '../../papers/documents/documents.client';
import { PapersClient } from '../../papers/papers.client';
import { SessionsClient } from '../../sessions/sessions.client';
import { CredentialsClient } from '../../students/credentials/credentials.client';
import { StudentImportsClient } from '../../students/student-imports.client';
import { StudentsClient } from '../../students/students.client';
import { SittingsClient } from '../../sittings/sittings.client';
import { SupervisionClient } from '../../supervision/supervision.client';
import { InvitationsClient } from '../../team/invitations/invitations.client';
import { PrivacyClient } from '../../accounts/privacy.client';
import { TeamClient } from '../../team/team.client';
import { PlatformClient } from '../platform.client';
import { addressOf } from './client-of';

const sessionId = '0198c0de-0000-7000-8000-000000000001';

describe('the client of a feature', () => {
  let http: HttpTestingController;

  beforeEach(() => {
    TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting()] });
    http = TestBed.inject(HttpTestingController);
  });

  it('has one method for each endpoint of its feature, and the clients cover the contract', () => {
    const pairs = [
      [PlatformClient, platformEndpoints],
      [AccountsClient, accountsEndpoints],
      [CentresClient, centresEndpoints],
      [TeamClient, teamEndpoints],
      [InvitationsClient, invitationsEndpoints],
      [PrivacyClient, privacyEndpoints],
      [SessionsClient, sessionsEndpoints],
      [CandidatesClient, candidatesEndpoints],
      [ImportsClient, importsEndpoints],
      [MassImportClient, massImportEndpoints],
      [PapersClient, papersEndpoints],
      [ConvocationsClient, convocationsEndpoints],
      [DocumentsClient, documentsEndpoints],
      [CentreSettingsClient, centreSettingsEndpoints],
      [PlacesClient, placesEndpoints],
      [StudentsClient, studentsEndpoints],
      [StudentImportsClient, studentImportsEndpoints],
      [CredentialsClient, { ...credentialsEndpoints, ...credentialSlipsEndpoints }],
      [SittingsClient, sittingsEndpoints],
      [SupervisionClient, supervisionEndpoints],
      [FinalisationClient, finalisationEndpoints],
    ] as const;
    for (const [client, table] of pairs) {
      const methods = Object.keys(TestBed.inject<object>(client));
      expect(methods).toEqual(expect.arrayContaining(Object.keys(table)));
    }
    // Information systems push them, no page does.
    const ofPrograms = Object.keys(profilesEndpoints);
    const ofPages = pairs.flatMap(([, table]) => Object.keys(table));
    expect([...ofPages, ...ofPrograms]).toHaveLength(contract.length);
  });

  it('fills the path and encodes what it fills in', () => {
    TestBed.inject(SessionsClient).get({ sessionId: 'a/b' }).subscribe();
    http.expectOne({ method: 'GET', url: '/api/sessions/a%2Fb' });
  });

  it('sends the query without what is undefined, and answers the body', () => {
    const totals: number[] = [];
    const query = { page: 2, search: undefined };
    TestBed.inject(CandidatesClient)
      .list({ sessionId, query })
      .subscribe(({ total }) => totals.push(total));
    http
      .expectOne(`/api/sessions/${sessionId}/candidates?page=2`)
      .flush({ items: [], total: 7, page: 2, pageSize: 25 });
    expect(totals).toEqual([7]);
  });

  it('sends a body as JSON, with the method of the endpoint', () => {
    TestBed.inject(TeamClient)
      .chooseCentre({ body: { centreId: sessionId } })
      .subscribe();
    const { request } = http.expectOne('/api/me/current-centre');
    expect([request.method, request.body]).toEqual(['PUT', { centreId: sessionId }]);
  });

  it('uploads a file in the part « file » and tells how far it is', () => {
    const told: number[] = [];
    const file = new File(['x'], 'liste.ods');
    TestBed.inject(CandidatesClient)
      .import({ sessionId, file }, (sent) => told.push(sent))
      .subscribe();
    const call = http.expectOne(`/api/sessions/${sessionId}/candidates/import`);
    expect((call.request.body as FormData).get('file')).toMatchObject({ name: 'liste.ods' });
    call.event({ type: HttpEventType.UploadProgress, loaded: 1, total: 4 });
    expect(told).toEqual([0.25]);
  });

  it('tells how far a streamed file is by what is expected of it, and never that it is there before it is', () => {
    const told: number[] = [];
    TestBed.inject(PapersClient)
      .zip({ sessionId }, (part) => told.push(part))
      .subscribe();
    const call = http.expectOne(addressOf(papersEndpoints.zip, { sessionId }));
    const headers = new HttpHeaders({ [EXPECTED_LENGTH]: '1000' });
    call.event(new HttpHeaderResponse({ headers }));
    for (const loaded of [250, 2000]) call.event({ type: HttpEventType.DownloadProgress, loaded });
    expect(told).toEqual([0.25, 0.99]);
  });

  it('fetches a paper as a file', () => {
    TestBed.inject(PapersClient).attendanceSheet({ sessionId }).subscribe();
    const call = http.expectOne(addressOf(papersEndpoints.attendanceSheet, { sessionId }));
    expect(call.request.responseType).toBe('blob');
  });

  it('is typed by the contract', () => {
    const sessions = TestBed.inject(SessionsClient);
    // @ts-expect-error a session is asked for by its id
    const withoutId = () => sessions.get();
    // @ts-expect-error a session needs a site
    const withoutSite = () => sessions.create({ centreId: sessionId, body: { room: 'A' } });
    // @ts-expect-error an answer has the shape of its schema
    const wrongAnswer = () => sessions.get({ sessionId }).subscribe(({ nomDuSite }) => void nomDuSite);
    expect([withoutId, withoutSite, wrongAnswer]).toHaveLength(3);
  });
});
