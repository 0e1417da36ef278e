import type { SessionResponse } from '#dto/sessions/session.response.js';
import type { SessionConflicts } from '#dto/sessions/session-conflicts.js';
import { anAccount } from '../seeds/builders/account.builder.js';
import { aCentre, type BuiltCentre } from '../seeds/builders/centre.builder.js';
import { aSession } from '../seeds/builders/session.builder.js';
import type { ApiClient } from '../testing/api-client.js';
import { startApi, type TestApi } from '../testing/start-api.js';

let api: TestApi;
let centre: BuiltCentre;
let member: ApiClient;
let stranger: ApiClient;

beforeAll(async () => {
  api = await startApi();
  api.setNow('2026-11-21T10:00:00Z');
  centre = await aCentre().save(api.database);
  const elsewhere = await aCentre('Centre Prix').save(api.database);
  member = await api.signedIn(await anAccount().memberOf(centre.id).save(api.database));
  stranger = await api.signedIn(await anAccount().adminOf(elsewhere.id).save(api.database));
});

afterAll(() => api.close());

const journalOf = (sessionId: string) =>
  api.database.sql('select seq, act, details from journal where session_id = $1 order by seq', [sessionId]);
const edit = <T = SessionResponse>(client: ApiClient, sessionId: string, body: unknown) =>
  client.call<T>('PATCH', `/sessions/${sessionId}`, { body });

describe('PATCH /sessions/:sessionId', () => {
  it('asks who it is, and does not exist for a stranger', async () => {
    const session = await aSession().save(api.database, centre.id);
    expect((await edit(api.anonymous, session.id, { room: 'B' })).status).toBe(401);
    expect((await edit(stranger, session.id, { room: 'B' })).status).toBe(404);
    expect(await journalOf(session.id)).toHaveLength(1);
  });

  it('names every field that is wrong', async () => {
    const session = await aSession().save(api.database, centre.id);
    const answer = await edit(member, session.id, { site: ' ', date: 'demain', time: '24:00', version: 0 });
    expect(answer).toMatchObject({
      status: 422,
      body: {
        errors: [
          { pointer: '/site', code: 'REQUIRED' },
          { pointer: '/date', code: 'FORMAT' },
          { pointer: '/time', code: 'FORMAT' },
          { pointer: '/version', code: 'TOO_SMALL' },
        ],
      },
    });
  });

  it('changes what is given, keeps the rest, and writes before and after', async () => {
    const session = await aSession().at('SITE D', '78').noting('À voir').save(api.database, centre.id);
    const { status, body } = await edit(member, session.id, {
      room: 'Salle B',
      observations: '',
      time: '14:00',
      version: 1,
    });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      site: 'SITE D',
      room: 'Salle B',
      observations: null,
      version: 2,
      number: session.number,
      accessCode: session.accessCode,
    });
    expect((await journalOf(session.id))[1]).toEqual({
      seq: 2,
      act: 'session.updated',
      details: {
        before: { room: '78', observations: 'À voir' },
        after: { room: 'Salle B', observations: null },
      },
    });
  });

  it('is no act when nothing changes', async () => {
    const session = await aSession().at('SITE D', '78').save(api.database, centre.id);
    const { body } = await edit(member, session.id, { site: 'SITE D', room: '78' });
    expect(body.version).toBe(1);
    expect(await journalOf(session.id)).toHaveLength(1);
  });

  it('tells the second of two editors, and overwrites nothing', async () => {
    const session = await aSession().at('SITE D', '78').save(api.database, centre.id);
    const answers = await Promise.all([
      edit(member, session.id, { room: 'Salle B', version: 1 }),
      edit(member, session.id, { room: 'Salle C', version: 1 }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const refused = answers.find(({ status }) => status === 409);
    expect(refused?.body).toMatchObject({ code: 'STALE' });
    const won = answers.find(({ status }) => status === 200);
    const { body } = await member.get<SessionResponse>(`/sessions/${session.id}`);
    expect(body).toEqual(won?.body);
    expect(await journalOf(session.id)).toHaveLength(2);
  });

  it('lets the last one win when no version is given', async () => {
    const session = await aSession().save(api.database, centre.id);
    await edit(member, session.id, { room: 'Salle B' });
    expect((await edit(member, session.id, { room: 'Salle C' })).body).toMatchObject({
      room: 'Salle C',
      version: 3,
    });
  });

  it('refuses a day in the past, but not another edit of a session whose day is past', async () => {
    const session = await aSession().on('2026-11-20').save(api.database, centre.id);
    expect(await edit(member, session.id, { date: '2026-11-19' })).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/date', code: 'SESSION_DATE_IN_THE_PAST' }] },
    });
    expect((await edit(member, session.id, { date: '2026-11-20', room: 'Salle B' })).status).toBe(200);
    expect((await edit(member, session.id, { date: '2026-11-21' })).status).toBe(200);
  });

  it('goes on once tests have started, and ends with finalisation', async () => {
    const running = await aSession().withCandidates(2).startedBy(1).save(api.database, centre.id);
    expect((await edit(member, running.id, { observations: 'Un poste en panne.' })).status).toBe(200);
    const done = await aSession().withCandidates(2).startedBy(1).finalised().save(api.database, centre.id);
    expect(await edit(member, done.id, { observations: 'Trop tard.' })).toMatchObject({
      status: 409,
      body: { code: 'SESSION_ALREADY_FINALISED' },
    });
  });
});

describe('POST /sessions/:sessionId/invigilator-password', () => {
  const path = (id: string) => `/sessions/${id}/invigilator-password`;

  it('asks who it is, and does not exist for a stranger', async () => {
    const session = await aSession().save(api.database, centre.id);
    expect((await api.anonymous.post(path(session.id))).status).toBe(401);
    expect((await stranger.post(path(session.id))).status).toBe(404);
  });

  it('draws another password, tells the journal that it did, and keeps the secret out of it', async () => {
    const session = await aSession().save(api.database, centre.id);
    const { status, body } = await member.post<SessionResponse>(path(session.id), undefined, {
      'idempotency-key': `regenerate ${session.id}`,
    });
    expect(status).toBe(200);
    expect(body.invigilatorPassword).toMatch(/^C-[BCDFGHJKMPQRTVWXY2346789]{5}$/);
    expect(body.invigilatorPassword).not.toBe(session.invigilatorPassword);
    const [row] = await api.database.sql('select invigilator_password as kept from sessions where id = $1', [
      session.id,
    ]);
    expect(`C-${String(row?.['kept'])}`).toBe(body.invigilatorPassword);
    expect((await journalOf(session.id))[1]).toEqual({
      seq: 2,
      act: 'session.password-regenerated',
      details: null,
    });
    const kept = await api.database.sql(`select 1 from idempotency_keys where key like 'regenerate %'`);
    expect(kept).toEqual([]);
  });

  it('is refused once the session is finalised', async () => {
    const done = await aSession().withCandidates(1).startedBy(1).finalised().save(api.database, centre.id);
    expect(await member.post(path(done.id))).toMatchObject({
      status: 409,
      body: { code: 'SESSION_ALREADY_FINALISED' },
    });
  });
});

describe('GET /centres/:centreId/session-conflicts', () => {
  const ask = (client: ApiClient, query: Record<string, string>) =>
    client.get<SessionConflicts>(
      `/centres/${centre.id}/session-conflicts?${String(new URLSearchParams(query))}`,
    );

  it('asks who it is, does not exist for a stranger, and needs a day and an hour', async () => {
    const plan = { date: '2027-01-15', time: '14:00' };
    expect((await ask(api.anonymous, plan)).status).toBe(401);
    expect((await ask(stranger, plan)).status).toBe(404);
    const answer = await member.get(`/centres/${centre.id}/session-conflicts?time=soon`);
    expect(answer.body.errors?.map(({ pointer, code }) => [pointer, code])).toEqual([
      ['/date', 'REQUIRED'],
      ['/time', 'FORMAT'],
    ]);
  });

  it('names what is held in the room or by the invigilators within two hours, and nothing else', async () => {
    const session = (room: string, time: string, who: string, date = '2027-01-15') =>
      aSession().at('Site Paris', room).on(date, time).watchedBy(who).save(api.database, centre.id);
    const sameRoom = await session('Salle A', '13:00', 'Julien Martin');
    const samePerson = await session('Salle B', '15:59', 'DURAND Pierre');
    await session('Salle A', '16:00', 'Pierre Durand');
    await session('Salle A', '12:00', 'Pierre Durand');
    await session('Salle C', '14:00', 'Julien Martin');
    await aSession().at('Site Paris', 'Salle A').on('2027-01-15').deleted().save(api.database, centre.id);
    const plan = { date: '2027-01-15', time: '14:00', site: 'site paris', room: 'SALLE A' };
    const { body } = await ask(member, { ...plan, invigilators: 'Pierre Durand, Léa Petit' });
    expect(body.items).toEqual([
      expect.objectContaining({ id: sameRoom.id, time: '13:00', sameRoom: true, sameInvigilators: [] }),
      expect.objectContaining({ id: samePerson.id, sameRoom: false, sameInvigilators: ['DURAND Pierre'] }),
    ]);
    const own = await ask(member, { ...plan, except: sameRoom.id });
    expect(own.body.items).toEqual([]);
  });

  it('looks beyond midnight', async () => {
    const late = await aSession()
      .at('Site Nuit', 'N')
      .on('2027-02-01', '23:30')
      .save(api.database, centre.id);
    const { body } = await ask(member, { date: '2027-02-02', time: '00:30', site: 'Site Nuit', room: 'N' });
    expect(body.items.map(({ number }) => number)).toEqual([late.number]);
  });
});
