import type { TimelinePage } from '#dto/sessions/timeline.response.js';
import { anAccount, type BuiltAccount } from '../seeds/builders/account.builder.js';
import { aCentre, type BuiltCentre } from '../seeds/builders/centre.builder.js';
import { aSession } from '../seeds/builders/session.builder.js';
import type { ApiClient } from '../testing/api-client.js';
import { candidateList, listedPerson } from '../testing/ods.js';
import { startApi, type TestApi } from '../testing/start-api.js';

let api: TestApi;
let centre: BuiltCentre;
let martine: ApiClient;
let account: BuiltAccount;
let julien: ApiClient;
let sessionId: string;

beforeAll(async () => {
  api = await startApi();
  centre = await aCentre().save(api.database);
  account = await anAccount().named('Martine', 'Dupont').memberOf(centre.id).save(api.database);
  martine = await api.signedIn(account);
  julien = await api.signedIn(
    await anAccount().named('Julien', 'Martin').memberOf(centre.id).save(api.database),
  );
  const { id } = await aSession().at('SITE D', '78').save(api.database, centre.id);
  sessionId = id;
  const path = `/sessions/${id}`;
  await martine.call('PATCH', path, { body: { room: 'Salle B' } });
  await julien.upload(`${path}/candidates/import`, {
    name: 'liste.ods',
    content: candidateList([listedPerson(0), listedPerson(1)]),
  });
  await martine.post(`${path}/invigilator-password`);
  await julien.call('DELETE', path, {});
  await martine.post(`${path}/restoration`);
});
afterAll(() => api.close());

const timeline = async (query = '') =>
  (await martine.get<TimelinePage>(`/sessions/${sessionId}/timeline${query}`)).body;

describe('GET /sessions/:sessionId/timeline', () => {
  it('asks who it is, does not exist for a stranger, and names what can’t be', async () => {
    const path = `/sessions/${sessionId}/timeline`;
    const other = await aCentre('Centre Prix').save(api.database);
    const stranger = await api.signedIn(await anAccount().adminOf(other.id).save(api.database));
    expect((await api.anonymous.get(path)).status).toBe(401);
    expect((await stranger.get(path)).status).toBe(404);
    const answer = await martine.get(`${path}?act=session.eaten&actor=me`);
    expect(answer.body.errors?.map(({ pointer }) => pointer)).toEqual(['/act', '/actor']);
  });

  it('tells who did what, the last act first', async () => {
    const { items, total } = await timeline();
    expect(total).toBe(6);
    expect(items.map(({ seq, act, actor }) => [seq, act, actor.name])).toEqual([
      [6, 'session.restored', 'Martine Dupont'],
      [5, 'session.deleted', 'Julien Martin'],
      [4, 'session.password-regenerated', 'Martine Dupont'],
      [3, 'candidates.imported', 'Julien Martin'],
      [2, 'session.updated', 'Martine Dupont'],
      [1, 'session.created', null],
    ]);
    expect(items[4]?.details).toEqual({ before: { room: '78' }, after: { room: 'Salle B' } });
    expect(items[3]?.details).toMatchObject({ added: 2, removed: 0 });
    expect(items[5]?.actor).toEqual({ kind: 'system', id: null, name: null });
    expect(Date.parse(items[0]?.at ?? '')).toBeGreaterThan(Date.now() - 60_000);
  });

  it('is filtered by act and by person, paged, and says what there is to filter by', async () => {
    const updated = await timeline('?act=session.updated');
    expect([updated.total, updated.items.map(({ seq }) => seq)]).toEqual([1, [2]]);
    expect([...updated.acts].sort()).toEqual(
      [...new Set((await timeline()).items.map(({ act }) => act))].sort(),
    );
    expect(updated.actors.map(({ name }) => name).sort()).toEqual(['Julien Martin', 'Martine Dupont', null]);
    const hers = await timeline(`?actor=${account.id}&pageSize=2&page=2`);
    expect([hers.total, hers.items.map(({ seq }) => seq)]).toEqual([3, [2]]);
    const own = await timeline('?actor=system');
    expect([own.total, own.items.map(({ seq }) => seq)]).toEqual([1, [1]]);
  });

  it('forgets the name of somebody whose account is gone, not the act', async () => {
    const gone = await anAccount().named('Léa', 'Petit').memberOf(centre.id).save(api.database);
    const lea = await api.signedIn(gone);
    await lea.call('PATCH', `/sessions/${sessionId}`, { body: { site: 'Site Lyon' } });
    await api.database.sql('delete from accounts where id = $1', [gone.id]);
    const [last] = (await timeline()).items;
    expect(last).toMatchObject({
      act: 'session.updated',
      actor: { kind: 'person', id: gone.id, name: null },
    });
  });

  it('names the candidates that an act is about', async () => {
    await api.database.sql(
      `update journal set subject_ids = (select array_agg(id) from candidates where session_id = $1)
        where session_id = $1 and seq = 3`,
      [sessionId],
    );
    const { items } = await timeline('?act=candidates.imported');
    expect(items[0]?.subjects).toEqual(['NOMA Prénom A', 'NOMB Prénom B']);
  });
});
