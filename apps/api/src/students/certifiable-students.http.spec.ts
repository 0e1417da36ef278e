import { COMPETENCES } from '#dto/students/profiles/competences.js';
import type { StudentPage } from '#dto/students/student.response.js';
import { anAccount } from '../seeds/builders/account.builder.js';
import { aCentre } from '../seeds/builders/centre.builder.js';
import { aClass } from '../testing/a-class.js';
import type { ApiClient } from '../testing/api-client.js';
import { startApi, type TestApi } from '../testing/start-api.js';

let api: TestApi;
let centreId: string;
let member: ApiClient;

beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());
beforeEach(async () => {
  centreId = (await aCentre('Collège').managingStudents().save(api.database)).id;
  member = await api.signedIn(await anAccount().memberOf(centreId).save(api.database));
});

const levels = (count: number) => Object.fromEntries(COMPETENCES.slice(0, count).map((code) => [code, 1]));
const push = (profiles: object[]) => member.put(`/centres/${centreId}/profiles`, profiles);
const listed = async (query = '') => {
  const { body } = await member.get<StudentPage>(`/centres/${centreId}/students?pageSize=100${query}`);
  return body;
};

describe('whether pupils are certifiable', () => {
  it('is told in their list, and unknown without a profile', async () => {
    const [one, two] = await aClass(api.database, centreId);
    await push([
      { ine: one?.ine, levels: levels(5) },
      { ine: two?.ine, levels: levels(4) },
    ]);
    const { items } = await listed();
    expect(items.map(({ certifiable }) => certifiable)).toEqual(['yes', 'no', 'unknown']);
  });

  it.each([
    ['yes', 1],
    ['no', 1],
    ['unknown', 3],
  ])('is a filter: %s', async (certifiable, total) => {
    const [one, two] = await aClass(api.database, centreId, { count: 5 });
    await push([
      { ine: one?.ine, levels: levels(5) },
      { ine: two?.ine, levels: levels(4) },
    ]);
    const page = await listed(`&certifiable=${certifiable}`);
    expect([page.total, page.items.length]).toEqual([total, total]);
    expect(new Set(page.items.map((row) => row.certifiable))).toEqual(new Set([certifiable]));
  });

  it('is answered by the strongest identifier that has a profile', async () => {
    const [pupil] = await aClass(api.database, centreId, { count: 1 });
    await api.database.sql(
      `update students set external_id = '4012', email = 'Eleve@ecole.test' where id = $1`,
      [pupil?.id],
    );
    const now = async () => (await listed()).items[0]?.certifiable;
    await push([{ email: 'eleve@ecole.test', levels: levels(5) }]);
    expect(await now()).toBe('yes');
    await push([{ externalId: '4012', levels: levels(4) }]);
    expect(await now()).toBe('no');
    await push([{ ine: pupil?.ine, levels: levels(6) }]);
    expect(await now()).toBe('yes');
  });

  it('is not asked of profiles that another centre pushed', async () => {
    const [pupil] = await aClass(api.database, centreId, { count: 1 });
    const other = await aCentre('Lycée').managingStudents().save(api.database);
    const elsewhere = await api.signedIn(await anAccount().memberOf(other.id).save(api.database));
    await elsewhere.put(`/centres/${other.id}/profiles`, [{ ine: pupil?.ine, levels: levels(5) }]);
    expect((await listed()).items[0]?.certifiable).toBe('unknown');
  });

  it('is refused as a filter by another word, at its place', async () => {
    const answer = await member.get(`/centres/${centreId}/students?certifiable=perhaps`);
    expect([answer.status, answer.body.errors?.[0]?.pointer]).toEqual([422, '/certifiable']);
  });
});
