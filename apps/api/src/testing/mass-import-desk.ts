import type { MassImportReport, MassImportResult } from '#dto/mass-import/mass-import.response.js';
import type { SessionPage } from '#dto/sessions/session.response.js';
import { anAccount } from '../seeds/builders/account.builder.js';
import { aCentre, type BuiltCentre } from '../seeds/builders/centre.builder.js';
import type { ApiClient } from './api-client.js';
import { eventually } from './eventually.js';
import { startApi, type TestApi } from './start-api.js';

/** What a file of tests has around it: a stranger, and for each test a new centre with two who work there, on 21/11/2030. */
interface Desk {
  api: TestApi;
  centre: BuiltCentre;
  member: ApiClient;
  colleague: ApiClient;
  stranger: ApiClient;
}

/** Opens the desk before the tests of a file and closes it after them; what is asked concerns the centre of the test. */
export function massImportDesk() {
  const desk = {} as Desk;

  const someone = async (centre: BuiltCentre) =>
    desk.api.signedIn(await anAccount().memberOf(centre.id).save(desk.api.database));

  beforeAll(async () => {
    desk.api = await startApi();
    desk.api.setNow('2030-11-21T10:00:00Z');
    const elsewhere = await aCentre('Centre Prix').save(desk.api.database);
    desk.stranger = await desk.api.signedIn(await anAccount().adminOf(elsewhere.id).save(desk.api.database));
  });
  afterAll(() => desk.api.close());
  beforeEach(async () => {
    desk.api.setNow('2030-11-21T10:00:00Z');
    desk.centre = await aCentre().save(desk.api.database);
    desk.member = await someone(desk.centre);
    desk.colleague = await someone(desk.centre);
  });

  const path = (rest = '') => `/centres/${desk.centre.id}/sessions/mass-import${rest}`;
  return {
    desk,
    path,
    send: <T = MassImportReport>(content: Buffer, who = desk.member, query = '', name = 'sessions.csv') =>
      who.upload<T>(path(query), { name, content }),
    confirm: <T = MassImportResult>(importId: string | undefined, who = desk.member, headers = {}) =>
      who.post<T>(path(`/${importId}/confirmation`), undefined, headers),
    sessionsOf: async () =>
      (await desk.member.get<SessionPage>(`/centres/${desk.centre.id}/sessions?pageSize=100`)).body,
    /** Once the last row is read. */
    read: (importId: string | undefined) =>
      eventually(
        async () => (await desk.member.get<MassImportReport>(path(`/${importId}`))).body,
        ({ state }) => state === 'ready',
      ),
  };
}
