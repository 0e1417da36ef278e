import type { DeletedSessionPage } from '#dto/sessions/deleted-session.response.js';
import type { SessionPage, SessionResponse } from '#dto/sessions/session.response.js';
import { anAccount } from '../seeds/builders/account.builder.js';
import { aCentre, type BuiltCentre } from '../seeds/builders/centre.builder.js';
import { aSession } from '../seeds/builders/session.builder.js';
import type { ApiClient } from '../testing/api-client.js';
import { startApi, type TestApi } from '../testing/start-api.js';
import { SessionDeletionService } from './session-deletion.service.js';

let api: TestApi;
let centre: BuiltCentre;
let member: ApiClient;
let stranger: ApiClient;

const NOW = '2026-11-21T10:00:00Z';
const daysAgo = (days: number) => new Date(Date.parse(NOW) - days * 86_400_000);

beforeAll(async () => {
  api = await startApi();
  api.setNow(NOW);
});
beforeEach(async () => {
  centre = await aCentre().save(api.database);
  const elsewhere = await aCentre('Centre Prix').save(api.database);
  member = await api.signedIn(await anAccount().memberOf(centre.id).save(api.database));
  stranger = await api.signedIn(await anAccount().adminOf(elsewhere.id).save(api.database));
});

afterAll(() => api.close());

const remove = (client: ApiClient, id: string, headers = {}) =>
  client.call<{ code: string } | undefined>('DELETE', `/sessions/${id}`, { headers });
const restore = (client: ApiClient, id: string) =>
  client.post<SessionResponse>(`/sessions/${id}/restoration`);
const actsOf = async (id: string) =>
  (
    await api.database.sql<{ act: string }>('select act from journal where session_id = $1 order by seq', [
      id,
    ])
  ).map(({ act }) => act);

describe('DELETE /sessions/:sessionId', () => {
  it('asks who it is, and does not exist for a stranger', async () => {
    const session = await aSession().save(api.database, centre.id);
    expect((await remove(api.anonymous, session.id)).status).toBe(401);
    expect((await remove(stranger, session.id)).status).toBe(404);
    expect((await member.get(`/sessions/${session.id}`)).status).toBe(200);
  });

  it('takes a session out of sight with its candidates, also when they have joined', async () => {
    const session = await aSession().withCandidates(3).joinedBy(2).save(api.database, centre.id);
    expect((await remove(member, session.id)).status).toBe(204);
    expect((await member.get(`/sessions/${session.id}`)).status).toBe(404);
    expect((await member.get(`/sessions/${session.id}/candidates`)).status).toBe(404);
    expect((await member.get<SessionPage>(`/centres/${centre.id}/sessions`)).body.total).toBe(0);
    expect(await actsOf(session.id)).toEqual(['session.created', 'session.deleted']);
    expect((await remove(member, session.id)).status).toBe(404);
  });

  it('answers the same to the same key, and deletes once', async () => {
    const session = await aSession().save(api.database, centre.id);
    const key = { 'idempotency-key': `delete ${session.id}` };
    await remove(member, session.id, key);
    await restore(member, session.id);
    expect((await remove(member, session.id, key)).status).toBe(204);
    expect((await member.get(`/sessions/${session.id}`)).status).toBe(200);
  });

  it.each([
    ['a test has started', aSession().withCandidates(2).startedBy(1), 'SESSION_HAS_STARTED_TESTS'],
    ['it is finalised', aSession().withCandidates(2).finalised(), 'SESSION_ALREADY_FINALISED'],
  ])('is refused once %s', async (_, builder, code) => {
    const session = await builder.save(api.database, centre.id);
    expect(await remove(member, session.id)).toMatchObject({ status: 409, body: { code } });
    expect((await member.get(`/sessions/${session.id}`)).status).toBe(200);
  });
});

describe('POST /sessions/:sessionId/restoration', () => {
  it('asks who it is, and does not exist for a stranger', async () => {
    const session = await aSession().deleted(daysAgo(1)).save(api.database, centre.id);
    expect((await restore(api.anonymous, session.id)).status).toBe(401);
    expect((await restore(stranger, session.id)).status).toBe(404);
  });

  it('brings the session back with its number, codes and candidates', async () => {
    const session = await aSession().withCandidates(3).save(api.database, centre.id);
    const before = (await member.get<SessionResponse>(`/sessions/${session.id}`)).body;
    await remove(member, session.id);
    const { status, body } = await restore(member, session.id);
    expect(status).toBe(200);
    expect(body).toEqual({ ...before, version: 3 });
    expect(await actsOf(session.id)).toEqual(['session.created', 'session.deleted', 'session.restored']);
  });

  it('leaves a session that is not deleted as it is', async () => {
    const session = await aSession().save(api.database, centre.id);
    expect((await restore(member, session.id)).body.version).toBe(1);
    expect(await actsOf(session.id)).toEqual(['session.created']);
  });

  it('is possible for 30 days', async () => {
    const kept = await aSession().deleted(daysAgo(29)).save(api.database, centre.id);
    const gone = await aSession().deleted(daysAgo(31)).save(api.database, centre.id);
    expect((await restore(member, kept.id)).status).toBe(200);
    expect((await restore(member, gone.id)).status).toBe(404);
  });
});

describe('GET /centres/:centreId/deleted-sessions', () => {
  const path = () => `/centres/${centre.id}/deleted-sessions`;

  it('asks who it is, does not exist for a stranger, and refuses a page that can’t be', async () => {
    expect((await api.anonymous.get(path())).status).toBe(401);
    expect((await stranger.get(path())).status).toBe(404);
    expect((await member.get(`${path()}?page=0`)).status).toBe(422);
  });

  it('lists those that can be restored, the last deleted first, and until when', async () => {
    await aSession().save(api.database, centre.id);
    await aSession().deleted(daysAgo(31)).save(api.database, centre.id);
    const first = await aSession().deleted(daysAgo(5)).withCandidates(2).save(api.database, centre.id);
    const second = await aSession().deleted(daysAgo(1)).save(api.database, centre.id);
    const { body } = await member.get<DeletedSessionPage>(path());
    expect(body.total).toBe(2);
    expect(body.items.map(({ number }) => number)).toEqual([second.number, first.number]);
    expect(body.items[1]).toMatchObject({
      enrolledCount: 2,
      deletedAt: '2026-11-16T10:00:00.000Z',
      restorableUntil: '2026-12-16T10:00:00.000Z',
    });
  });
});

describe('the purge', () => {
  it('removes for good what can no longer be restored, with its candidates and journal, and nothing else', async () => {
    const gone = await aSession().withCandidates(2).deleted(daysAgo(31)).save(api.database, centre.id);
    const kept = await aSession().withCandidates(2).deleted(daysAgo(29)).save(api.database, centre.id);
    const alive = await aSession().withCandidates(2).save(api.database, centre.id);
    await api.app.get(SessionDeletionService).purge();
    const left = async (table: string, column: string) =>
      (
        await api.database.sql<{ id: string }>(
          `select distinct ${column} as id from ${table} where ${column} = any($1)`,
          [[gone.id, kept.id, alive.id]],
        )
      )
        .map(({ id }) => id)
        .sort();
    const others = [kept.id, alive.id].sort();
    expect(await left('sessions', 'id')).toEqual(others);
    expect(await left('candidates', 'session_id')).toEqual(others);
    expect(await left('journal', 'session_id')).toEqual(others);
  });
});
