import type { CandidatePage, CandidateResponse } from '#dto/candidates/candidate.response.js';
import type { Problem } from '#dto/problem/problem.js';
import type { SessionResponse } from '#dto/sessions/session.response.js';
import type { TimelinePage } from '#dto/sessions/timeline.response.js';
import { anAccount } from '../seeds/builders/account.builder.js';
import { aCentre, type BuiltCentre } from '../seeds/builders/centre.builder.js';
import { aSession, type BuiltSession } from '../seeds/builders/session.builder.js';
import type { ApiClient } from './api-client.js';
import { startApi, type TestApi } from './start-api.js';

export const SOPHIE = {
  lastName: 'DELARUE',
  firstName: 'Sophie',
  birthdate: '2001-07-04',
  sex: 'F',
  birthCountry: 'France',
  birthPostalCode: '75001',
  birthCity: 'Paris',
  billingMode: 'FREE',
};

/** What a file of tests has around it: a centre that offers CléA, its member, a stranger, and for each test an empty session. */
interface Desk {
  api: TestApi;
  centre: BuiltCentre;
  member: ApiClient;
  stranger: ApiClient;
  /** A test that wants another one puts it here. */
  session: BuiltSession;
}

/** Opens the desk before the tests of a file and closes it after them; what is asked concerns the session that lies on it. */
export function candidatesDesk() {
  const desk = {} as Desk;

  beforeAll(async () => {
    desk.api = await startApi();
    const { api } = desk;
    desk.centre = await aCentre().offering('CLEA').save(api.database);
    const elsewhere = await aCentre('Centre Prix').save(api.database);
    desk.member = await api.signedIn(await anAccount().memberOf(desk.centre.id).save(api.database));
    desk.stranger = await api.signedIn(await anAccount().adminOf(elsewhere.id).save(api.database));
  });
  afterAll(() => desk.api.close());
  beforeEach(async () => {
    desk.session = await aSession().save(desk.api.database, desk.centre.id);
  });

  const path = (rest = '', of = desk.session) => `/sessions/${of.id}/candidates${rest}`;
  return {
    desk,
    path,
    add: <T = CandidateResponse>(body: object = SOPHIE, who = desk.member, headers = {}) =>
      who.post<T>(path(), body, headers),
    listOf: async (of = desk.session) =>
      (await desk.member.get<CandidatePage>(path('?pageSize=100', of))).body.items,
    countOf: async (of = desk.session) =>
      (await desk.member.get<SessionResponse>(`/sessions/${of.id}`)).body.enrolledCount,
    lastAct: async () =>
      (await desk.member.get<TimelinePage>(`/sessions/${desk.session.id}/timeline`)).body.items[0],
  };
}

export const faultsOf = ({ errors = [] }: Problem) => errors.map(({ pointer, code }) => [pointer, code]);
