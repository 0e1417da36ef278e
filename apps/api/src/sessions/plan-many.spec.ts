import type { Actor } from '../platform/actor.js';
import { newId } from '../platform/database/ids.js';
import { aCentre } from '../seeds/builders/centre.builder.js';
import { startApi, type TestApi } from '../testing/start-api.js';
import { SessionsService } from './sessions.service.js';

let api: TestApi;
let sessions: SessionsService;
const actor: Actor = { kind: 'person', accountId: newId(), signInId: newId() };

beforeAll(async () => {
  api = await startApi();
  api.setNow('2026-11-21T10:00:00Z');
  sessions = api.app.get(SessionsService);
});
afterAll(() => api.close());

const plans = (count: number, date = '2026-12-01') =>
  Array.from({ length: count }, (_, index) => ({
    site: 'Site « Paris »',
    room: `Salle ${index}`,
    date,
    time: '09:30',
    invigilators: 'Pierre, Tania N’Doran',
    observations: index % 2 ? '' : 'Deux postes\nde secours.',
  }));

describe('planning several sessions at once', () => {
  it('makes one for each plan, in order, each with number, codes and journal row', async () => {
    const centre = await aCentre().ofEdition('2020').save(api.database);
    const planned = await api.database.transaction((tx) =>
      sessions.createMany(tx, actor, centre.id, plans(300)),
    );
    const rows = await api.database.sql<Record<string, unknown>>(
      `select sessions.id, number, room, site, date, time, observations, procedure_edition, searchable, version,
              access_code ~ '^[BCDFGHJKMPQRTVWXY]{4}[2346789]{2}$' and invigilator_password ~ '^[BCDFGHJKMPQRTVWXY2346789]{5}$' as coded,
              (select array_agg(act || seq || actor_id) from journal where session_id = sessions.id) as acts
         from sessions where centre_id = $1 order by number`,
      [centre.id],
    );
    expect(rows.map(({ id, number }) => ({ id, number }))).toEqual(planned);
    expect(rows.map(({ room }) => room)).toEqual(plans(300).map(({ room }) => room));
    expect(rows[2]).toEqual({
      ...planned[2],
      room: 'Salle 2',
      site: 'Site « Paris »',
      date: '2026-12-01',
      time: '09:30:00',
      observations: 'Deux postes\nde secours.',
      procedure_edition: '2020',
      searchable: `${planned[2]?.number} site << paris >> salle 2 pierre, tania n'doran`,
      version: 1,
      coded: true,
      acts: [`session.created1${actor.accountId}`],
    });
    expect(rows[1]?.['observations']).toBeNull();
    expect(new Set(planned.map(({ number }) => number)).size).toBe(300);
  });

  it('plans none of them when one day is past in the centre', async () => {
    const centre = await aCentre().save(api.database);
    const mixed = [...plans(2), ...plans(1, '2026-11-20')];
    await expect(
      api.database.transaction((tx) => sessions.createMany(tx, actor, centre.id, mixed)),
    ).rejects.toMatchObject({ code: 'INPUT_INVALID' });
    expect(await api.database.sql('select 1 from sessions where centre_id = $1', [centre.id])).toEqual([]);
  });

  it('makes nothing of nothing', async () => {
    const centre = await aCentre().save(api.database);
    expect(await api.database.transaction((tx) => sessions.createMany(tx, actor, centre.id, []))).toEqual([]);
  });
});
