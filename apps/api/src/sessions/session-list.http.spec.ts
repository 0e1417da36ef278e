import { SESSION_COLUMNS } from '#dto/sessions/list-sessions.query.js';
import type { SessionPage } from '#dto/sessions/session.response.js';
import { anAccount } from '../seeds/builders/account.builder.js';
import { aCentre, type BuiltCentre } from '../seeds/builders/centre.builder.js';
import { aSession } from '../seeds/builders/session.builder.js';
import type { ApiClient } from '../testing/api-client.js';
import { startApi, type TestApi } from '../testing/start-api.js';

let api: TestApi;
let centre: BuiltCentre;
let member: ApiClient;

beforeAll(async () => {
  api = await startApi();
  api.setNow('2026-11-21T23:30:00Z');
  // In Cayenne it is still the 21st.
  centre = await aCentre().in('America/Cayenne').save(api.database);
  member = await api.signedIn(await anAccount().memberOf(centre.id).save(api.database));
  const other = await aCentre('Centre Prix').save(api.database);
  await aSession().at('Site Paris', 'Salle A').on('2026-11-20').save(api.database, other.id);
  const sessions = [
    aSession().at('Évry', 'Amphi 2').on('2026-11-20', '09:00').withCandidates(5).startedBy(4),
    aSession().at('Site Paris', 'Salle 10').on('2026-11-21', '10:00').withCandidates(3).startedBy(1),
    aSession().at('Site Paris', 'Salle 9').on('2026-12-01', '08:00').watchedBy('Léa N’Doran'),
    aSession().at('evry', 'Amphi 1').on('2026-12-01', '14:00').watchedBy('Œuvrard Zoé').withCandidates(2),
    aSession().at('Zone 100_%', 'Salle A').on('2026-10-01').withCandidates(9).startedBy(8).finalised(),
    aSession().at('Site Lyon', 'Salle A').on('2026-09-01').withCandidates(4).startedBy(4).published(),
    aSession().at('Site Paris', 'Salle A').on('2026-12-02').deleted(),
  ];
  for (const session of sessions) await session.save(api.database, centre.id);
});

afterAll(() => api.close());

const list = async (query = '') =>
  (await member.get<SessionPage>(`/centres/${centre.id}/sessions${query}`)).body;
const sites = async (query: string) => (await list(query)).items.map(({ site, room }) => `${site}, ${room}`);

describe('the filters of the list', () => {
  it.each([
    ['status=created', 4],
    ['status=finalised', 1],
    ['status=published', 1],
    ['status=to_finalise', 1],
    ['from=2026-11-21', 3],
    ['to=2026-11-20', 3],
    ['from=2026-12-01&to=2026-12-01', 2],
    ['status=created&search=paris&from=2026-12-01', 1],
  ])('%s leaves %i, and the total says so', async (query, count) => {
    const { items, total } = await list(`?${query}`);
    expect([items.length, total]).toEqual([count, count]);
  });

  it('know a session to finalise by the calendar of its centre', async () => {
    expect(await sites('?status=to_finalise')).toEqual(['Évry, Amphi 2']);
  });

  it.each([
    ['EVRY', ['evry, Amphi 1', 'Évry, Amphi 2']],
    ['amphi évry œuvrard', ['evry, Amphi 1']],
    ['lea n’doran', ['Site Paris, Salle 9']],
    ["lea n'doran", ['Site Paris, Salle 9']],
    ['oeuvrard', ['evry, Amphi 1']],
    ['100_%', ['Zone 100_%, Salle A']],
    ['%', ['Zone 100_%, Salle A']],
    ['nowhere', []],
    ['  ', undefined],
  ])('find « %s » in number, site, room or invigilators', async (search, found) => {
    const rows = await sites(`?search=${encodeURIComponent(search)}`);
    if (found) expect(rows).toEqual(found);
    else expect(rows).toHaveLength(6);
  });

  it('find a session by its number', async () => {
    const [first] = (await list()).items;
    expect((await list(`?search=${first?.number}`)).items.map(({ id }) => id)).toEqual([first?.id]);
  });

  it('name what can’t be', async () => {
    const answer = await member.get(
      `/centres/${centre.id}/sessions?status=open&from=soon&to=2026-02-30&sort=colour&search=${'x'.repeat(256)}`,
    );
    expect(answer.status).toBe(422);
    expect(answer.body.errors?.map(({ pointer, code }) => [pointer, code])).toEqual([
      ['/status', 'FORMAT'],
      ['/search', 'TOO_LONG'],
      ['/from', 'FORMAT'],
      ['/to', 'FORMAT'],
      ['/sort', 'FORMAT'],
    ]);
  });
});

describe('the order of the list', () => {
  it('is the latest first, unless told', async () => {
    expect((await list()).items.map(({ date, time }) => `${date} ${time}`)).toEqual([
      '2026-12-01 14:00',
      '2026-12-01 08:00',
      '2026-11-21 10:00',
      '2026-11-20 09:00',
      '2026-10-01 14:00',
      '2026-09-01 14:00',
    ]);
  });

  it('is French for texts', async () => {
    expect((await list('?sort=site,room')).items.map(({ site }) => site)).toEqual([
      'evry',
      'Évry',
      'Site Lyon',
      'Site Paris',
      'Site Paris',
      'Zone 100_%',
    ]);
  });

  it('goes by several columns, up and down', async () => {
    const { items } = await list('?sort=-date,time');
    expect(items.slice(0, 2).map(({ time }) => time)).toEqual(['08:00', '14:00']);
    expect((await list('?sort=-status,-sittingCount')).items.map(({ sittingCount }) => sittingCount)).toEqual(
      [4, 8, 4, 1, 0, 0],
    );
  });

  it.each(SESSION_COLUMNS)('by %s is the same downwards as upwards turned round', async (column) => {
    const up = (await list(`?sort=${column},number`)).items.map(({ id }) => id);
    const down = (await list(`?sort=-${column},-number`)).items.map(({ id }) => id);
    expect(down).toEqual([...up].reverse());
  });

  it.each(['', 'sort=site', 'sort=-enrolledCount', 'search=a', 'status=created&sort=-time'])(
    'holds over the pages, whichever end they are counted from: %s',
    async (query) => {
      const whole = await list(`?${query}`);
      for (const pageSize of [1, 2, 4, 5]) {
        const rows: string[] = [];
        for (let page = 1; page <= Math.ceil(whole.total / pageSize); page += 1) {
          const answer = await list(`?${query}&page=${page}&pageSize=${pageSize}`);
          expect(answer).toMatchObject({ total: whole.total, page, pageSize });
          rows.push(...answer.items.map(({ id }) => id));
        }
        expect(rows).toEqual(whole.items.map(({ id }) => id));
      }
      expect((await list(`?${query}&page=9`)).items).toEqual([]);
    },
  );
});
