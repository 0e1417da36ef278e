import type { CandidatePage } from '#dto/candidates/candidate.response.js';
import { COMPETENCES } from '#dto/students/profiles/competences.js';
import { anAccount } from '../seeds/builders/account.builder.js';
import { aCentre } from '../seeds/builders/centre.builder.js';
import { aSession, type BuiltSession } from '../seeds/builders/session.builder.js';
import { aClass } from '../testing/a-class.js';
import type { ApiClient } from '../testing/api-client.js';
import { startApi, type TestApi } from '../testing/start-api.js';

let api: TestApi;
let centreId: string;
let session: BuiltSession;
let member: ApiClient;

beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());
beforeEach(async () => {
  centreId = (await aCentre().save(api.database)).id;
  session = await aSession().withCandidates(3).save(api.database, centreId);
  member = await api.signedIn(await anAccount().memberOf(centreId).save(api.database));
});

const levels = (count: number) => Object.fromEntries(COMPETENCES.slice(0, count).map((code) => [code, 1]));
const push = (...profiles: object[]) => member.put(`/centres/${centreId}/profiles`, profiles);
const page = async (query = '') =>
  (await member.get<CandidatePage>(`/sessions/${session.id}/candidates${query}`)).body;
const listed = async () =>
  (await page()).items.map(({ lastName, certifiable }) => `${lastName} ${certifiable}`);
const change = (lastName: string, column: string, value: string | undefined) =>
  api.database.sql(`update candidates set ${column} = $3 where session_id = $1 and last_name = $2`, [
    session.id,
    lastName,
    value,
  ]);

describe('whether candidates are certifiable', () => {
  it('is unknown without a profile', async () => {
    expect(await listed()).toEqual(['ABADI unknown', 'AUGIER unknown', 'BELKHODJA unknown']);
  });

  it('is told by the number of the centre, by the address, and by the INE of a pupil', async () => {
    const [pupil] = await aClass(api.database, centreId, { count: 1 });
    await change('ABADI', 'external_id', '20A');
    await change('AUGIER', 'email', 'Anatole@ecole.test');
    await change('BELKHODJA', 'student_id', pupil?.id);
    await push(
      { externalId: '20A', levels: levels(5) },
      { email: 'anatole@ecole.test', levels: levels(4) },
      { ine: pupil?.ine, levels: levels(16) },
    );
    expect(await listed()).toEqual(['ABADI yes', 'AUGIER no', 'BELKHODJA yes']);
  });

  it('is answered by the strongest of them that has a profile', async () => {
    const [pupil] = await aClass(api.database, centreId, { count: 1 });
    await change('ABADI', 'external_id', '20A');
    await change('ABADI', 'email', 'parents@maison.test');
    await change('ABADI', 'student_id', pupil?.id);
    const answer = async () => (await listed())[0];
    await push({ email: 'parents@maison.test', levels: levels(5) });
    expect(await answer()).toBe('ABADI yes');
    await push({ externalId: '20A', levels: levels(4) });
    expect(await answer()).toBe('ABADI no');
    await push({ ine: pupil?.ine, levels: levels(5) });
    expect(await answer()).toBe('ABADI yes');
  });

  it('is a filter of the list, together with the search, and of what is exported', async () => {
    await change('ABADI', 'external_id', '20A');
    await change('AUGIER', 'external_id', '20B');
    await push({ externalId: '20A', levels: levels(5) }, { externalId: '20B', levels: levels(5) });
    const yes = await page('?certifiable=yes');
    expect([yes.total, yes.items.map(({ lastName }) => lastName)]).toEqual([2, ['ABADI', 'AUGIER']]);
    expect((await page('?certifiable=yes&search=augier')).total).toBe(1);
    expect((await page('?certifiable=no')).items).toEqual([]);
    expect((await page('?certifiable=yes&page=9')).total).toBe(2);
    const file = await member.get(`/sessions/${session.id}/candidates/export.csv?certifiable=unknown`);
    expect(file.raw.toString()).toContain('BELKHODJA');
    expect(file.raw.toString()).not.toContain('ABADI');
  });

  it('is an order: those who may sit the test first, those of whom nothing is known last', async () => {
    await change('ABADI', 'external_id', '20A');
    await change('BELKHODJA', 'external_id', '20B');
    await push({ externalId: '20A', levels: levels(4) }, { externalId: '20B', levels: levels(5) });
    const { items } = await page('?sort=certifiable');
    expect(items.map(({ lastName }) => lastName)).toEqual(['BELKHODJA', 'ABADI', 'AUGIER']);
  });

  it('is refused as a filter by another word', async () => {
    const answer = await member.get(`/sessions/${session.id}/candidates?certifiable=perhaps`);
    expect([answer.status, answer.body.errors?.map(({ pointer }) => pointer)]).toEqual([
      422,
      ['/certifiable'],
    ]);
  });
});
