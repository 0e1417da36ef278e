import type { SessionPage, SessionResponse } from '#dto/sessions/session.response.js';
import { anAccount } from '../seeds/builders/account.builder.js';
import { aCentre, type BuiltCentre } from '../seeds/builders/centre.builder.js';
import { aSession } from '../seeds/builders/session.builder.js';
import type { ApiClient } from '../testing/api-client.js';
import { startApi, type TestApi } from '../testing/start-api.js';

let api: TestApi;
let centre: BuiltCentre;
let member: ApiClient;
let stranger: ApiClient;

const plan = {
  site: 'Site Paris',
  room: 'Salle A',
  date: '2026-12-27',
  time: '14:00',
  invigilators: 'Pierre Durand',
  observations: 'Deux postes de secours.',
};

beforeAll(async () => {
  api = await startApi();
  api.setNow('2026-11-21T10:00:00Z');
  centre = await aCentre().save(api.database);
  const elsewhere = await aCentre('Centre Prix').save(api.database);
  member = await api.signedIn(await anAccount().memberOf(centre.id).save(api.database));
  stranger = await api.signedIn(await anAccount().adminOf(elsewhere.id).save(api.database));
});

afterAll(() => api.close());

describe('POST /centres/:centreId/sessions', () => {
  const path = () => `/centres/${centre.id}/sessions`;

  it('asks who it is', async () => {
    expect((await api.anonymous.post(path(), plan)).status).toBe(401);
  });

  it('does not exist for a stranger', async () => {
    expect(await stranger.post(path(), plan)).toMatchObject({ status: 404, body: { code: 'NOT_FOUND' } });
  });

  it('names every field that is missing or wrong', async () => {
    const answer = await member.post(path(), {
      site: ' ',
      date: '2026-02-30',
      time: '25:00',
      invigilators: 'x'.repeat(256),
    });
    expect(answer).toMatchObject({ status: 422, body: { code: 'INPUT_INVALID' } });
    expect(answer.body.errors?.map(({ pointer, code }) => [pointer, code])).toEqual([
      ['/site', 'REQUIRED'],
      ['/room', 'REQUIRED'],
      ['/date', 'FORMAT'],
      ['/time', 'FORMAT'],
      ['/invigilators', 'TOO_LONG'],
    ]);
  });

  it('refuses yesterday, and takes today whatever the hour', async () => {
    const yesterday = await member.post(path(), { ...plan, date: '2026-11-20' });
    expect(yesterday).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/date', code: 'SESSION_DATE_IN_THE_PAST' }] },
    });
    expect((await member.post(path(), { ...plan, date: '2026-11-21', time: '00:00' })).status).toBe(201);
  });

  it('plans a session with its number and codes, and writes the journal', async () => {
    const { status, body } = await member.post<SessionResponse>(path(), plan);
    expect(status).toBe(201);
    expect(body).toMatchObject({
      ...plan,
      centreId: centre.id,
      status: 'created',
      enrolledCount: 0,
      version: 1,
    });
    expect(body.accessCode).toMatch(/^[BCDFGHJKMPQRTVWXY]{4}[2346789]{2}$/);
    expect(body.invigilatorPassword).toMatch(/^C-[BCDFGHJKMPQRTVWXY2346789]{5}$/);
    const [row] = await api.database.sql('select number, date, time, version from sessions where id = $1', [
      body.id,
    ]);
    expect(row).toEqual({ number: body.number, date: '2026-12-27', time: '14:00:00', version: 1 });
    const journal = await api.database.sql('select seq, actor_kind, act from journal where session_id = $1', [
      body.id,
    ]);
    expect(journal).toEqual([{ seq: 1, actor_kind: 'person', act: 'session.created' }]);
  });

  it('makes one session of twenty calls with one Idempotency-Key, and refuses the key for another', async () => {
    const key = { 'idempotency-key': 'one-click-too-many' };
    const before = (await member.get<SessionPage>(path())).body.total;
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => member.post<SessionResponse>(path(), plan, key)),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    expect((await member.get<SessionPage>(path())).body.total).toBe(before + 1);
    const other = await member.post(path(), { ...plan, room: 'Salle B' }, key);
    expect(other).toMatchObject({ status: 422, body: { code: 'IDEMPOTENCY_KEY_REUSED' } });
  });
});

describe('GET /centres/:centreId/sessions', () => {
  it('does not exist for a stranger', async () => {
    expect((await stranger.get(`/centres/${centre.id}/sessions`)).status).toBe(404);
  });

  it('lists the latest first, a page at a time, without the deleted ones', async () => {
    const other = await aCentre('Lycée Georges Brassens').save(api.database);
    const someone = await api.signedIn(await anAccount().memberOf(other.id).save(api.database));
    for (const day of ['2026-12-01', '2026-12-03', '2026-12-02'])
      await aSession().on(day, '09:00').save(api.database, other.id);
    await aSession().on('2026-12-03', '14:00').save(api.database, other.id);
    await aSession().on('2026-12-04').deleted().save(api.database, other.id);
    const first = await someone.get<SessionPage>(`/centres/${other.id}/sessions?pageSize=3`);
    expect(first.body).toMatchObject({ total: 4, page: 1, pageSize: 3 });
    expect(first.body.items.map(({ date, time }) => `${date} ${time}`)).toEqual([
      '2026-12-03 14:00',
      '2026-12-03 09:00',
      '2026-12-02 09:00',
    ]);
    const second = await someone.get<SessionPage>(`/centres/${other.id}/sessions?pageSize=3&page=2`);
    expect(second.body.items.map(({ date }) => date)).toEqual(['2026-12-01']);
  });

  it('refuses a page that can’t be', async () => {
    const answer = await member.get(`/centres/${centre.id}/sessions?page=0&pageSize=1000`);
    expect(answer.status).toBe(422);
    expect(answer.body.errors?.map(({ pointer }) => pointer)).toEqual(['/page', '/pageSize']);
  });

  it('shows the status that the facts make', async () => {
    const other = await aCentre().save(api.database);
    const someone = await api.signedIn(await anAccount().memberOf(other.id).save(api.database));
    await aSession().on('2026-11-01').withCandidates(3).startedBy(2).save(api.database, other.id);
    await aSession().on('2026-10-01').withCandidates(3).startedBy(2).finalised().save(api.database, other.id);
    await aSession().on('2026-09-01').withCandidates(3).startedBy(2).published().save(api.database, other.id);
    const { body } = await someone.get<SessionPage>(`/centres/${other.id}/sessions`);
    expect(
      body.items.map(({ status, toFinalise, sittingCount }) => [status, toFinalise, sittingCount]),
    ).toEqual([
      ['created', true, 2],
      ['finalised', false, 2],
      ['published', false, 2],
    ]);
  });
});

describe('GET /sessions/:sessionId', () => {
  it('answers a stranger as if there were no such session', async () => {
    const session = await aSession().save(api.database, centre.id);
    const theirs = await stranger.get(`/sessions/${session.id}`);
    const none = await stranger.get('/sessions/01999999-0000-7000-8000-000000000000');
    const noId = await stranger.get('/sessions/332004');
    expect(theirs.status).toBe(404);
    expect(none.body).toEqual(theirs.body);
    expect(noId.body).toEqual(theirs.body);
  });

  it('shows a member the session and its codes', async () => {
    const session = await aSession().at('SITE D', '78').withCandidates(4).save(api.database, centre.id);
    expect((await member.get<SessionResponse>(`/sessions/${session.id}`)).body).toMatchObject({
      number: session.number,
      site: 'SITE D',
      room: '78',
      accessCode: session.accessCode,
      invigilatorPassword: session.invigilatorPassword,
      enrolledCount: 4,
    });
  });

  it('is gone once deleted', async () => {
    const session = await aSession().deleted().save(api.database, centre.id);
    expect((await member.get(`/sessions/${session.id}`)).status).toBe(404);
  });
});
