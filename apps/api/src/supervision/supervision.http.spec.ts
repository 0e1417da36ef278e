import type { SupervisionResponse } from '#dto/supervision/supervision.response.js';
import { anAccount, type BuiltAccount } from '../seeds/builders/account.builder.js';
import { aCentre, type BuiltCentre } from '../seeds/builders/centre.builder.js';
import { aSession, type BuiltSession } from '../seeds/builders/session.builder.js';
import type { ApiClient } from '../testing/api-client.js';
import { startApi, type TestApi } from '../testing/start-api.js';

let api: TestApi;
let centre: BuiltCentre;
let session: BuiltSession;
let person: BuiltAccount;
let invigilator: ApiClient;

beforeAll(async () => {
  api = await startApi();
});
beforeEach(async () => {
  api.setNow('2026-11-21T10:00:00Z');
  centre = await aCentre('Centre de Testix').save(api.database);
  session = await aSession().withCandidates(3).startedBy(1).joinedBy(2).save(api.database, centre.id);
  person = await anAccount().named('Simon', 'Durand').save(api.database);
  invigilator = await api.signedIn(person);
});
afterAll(() => api.close());

const enter = (given: object = {}, client = invigilator) =>
  client.post<{ sessionId: string }>('/supervision/access', {
    sessionNumber: session.number,
    password: session.invigilatorPassword,
    ...given,
  });
const screen = (client = invigilator) => client.get<SupervisionResponse>(`/supervision/${session.id}`);
const fail = async (times: number, given: object = {}) => {
  const statuses: number[] = [];
  for (let time = 0; time < times; time += 1) {
    statuses.push((await enter({ password: 'C-XXXXX', ...given })).status);
  }
  return statuses;
};
const certifier = async () => api.signedIn(await anAccount().certifier().save(api.database));

describe('POST /supervision/access', () => {
  it('asks who it is, and names what is missing', async () => {
    expect((await enter({}, api.anonymous)).status).toBe(401);
    const answer = await invigilator.post('/supervision/access', { sessionNumber: 'abc', password: ' ' });
    expect(answer.status).toBe(422);
    expect(answer.body.errors?.map(({ pointer, code }) => [pointer, code])).toEqual([
      ['/sessionNumber', 'FORMAT'],
      ['/password', 'REQUIRED'],
    ]);
  });

  it('lets a member of nothing in with number and password, however they are typed, and writes it down', async () => {
    expect(await enter()).toMatchObject({ status: 200, body: { sessionId: session.id } });
    const typed = session.invigilatorPassword.replace('C-', '').toLowerCase();
    expect((await enter({ sessionNumber: ` ${session.number} `, password: ` ${typed} ` })).status).toBe(200);
    const accesses = await api.database.sql(
      'select account_id as account, session_id as session from supervision_accesses where session_id = $1',
      [session.id],
    );
    expect(accesses).toEqual([{ account: person.id, session: session.id }]);
    const acts = await api.database.sql(
      'select act, actor_id as by from journal where session_id = $1 and seq > 1',
      [session.id],
    );
    expect(acts).toEqual([
      { act: 'supervision.entered', by: person.id },
      { act: 'supervision.entered', by: person.id },
    ]);
  });

  it('answers a wrong password and an unknown number alike, and a deleted session as an unknown one', async () => {
    const wrong = await enter({ password: 'C-XXXXX' });
    expect(wrong).toMatchObject({ status: 422, body: { code: 'WRONG_NUMBER_OR_PASSWORD' } });
    expect((await enter({ sessionNumber: 999_999_999 })).body).toEqual(wrong.body);
    expect((await enter({ sessionNumber: '999999999999999' })).body).toEqual(wrong.body);
    const gone = await aSession().deleted().save(api.database, centre.id);
    expect((await enter({ sessionNumber: gone.number, password: gone.invigilatorPassword })).body).toEqual(
      wrong.body,
    );
  });

  it('opens to each of twenty right tries at once: none is taken for a failure while it is looked at', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => enter()));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  });

  it('is not the candidates’ access code', async () => {
    expect((await enter({ password: session.accessCode })).status).toBe(422);
  });

  it('is closed once the session is finalised or the centre archived, and says so to who has the password', async () => {
    await enter();
    await api.database.sql('update sessions set finalised_at = now() where id = $1', [session.id]);
    const finalised = { status: 409, body: { code: 'SESSION_ALREADY_FINALISED' } };
    expect(await enter()).toMatchObject(finalised);
    expect(await screen()).toMatchObject(finalised);
    expect((await enter({ password: 'C-XXXXX' })).status).toBe(422);

    const other = await aSession().save(api.database, centre.id);
    await (await certifier()).post(`/certifier/centres/${centre.id}/archiving`);
    expect(await enter({ sessionNumber: other.number, password: other.invigilatorPassword })).toMatchObject({
      status: 409,
      body: { code: 'CENTRE_ARCHIVED' },
    });
  });

  describe('after five failures in a quarter of an hour', () => {
    it('blocks this account at this number with the time that remains, even with the right password', async () => {
      expect(await fail(4)).toEqual([422, 422, 422, 422]);
      const fifth = await enter({ password: 'C-XXXXX' });
      expect(fifth).toMatchObject({ status: 422, body: { blockedFor: 900 } });
      api.setNow('2026-11-21T10:05:00Z');
      const blocked = await enter();
      expect(blocked).toMatchObject({ status: 429, body: { code: 'SUPERVISION_BLOCKED', retryAfter: 600 } });
      expect(blocked.headers['retry-after']).toBe('600');
      const other = await aSession().save(api.database, centre.id);
      expect((await enter({ sessionNumber: other.number, password: other.invigilatorPassword })).status).toBe(
        200,
      );
      const colleague = await api.signedIn(await anAccount().save(api.database));
      expect((await enter({}, colleague)).status).toBe(200);
      api.setNow('2026-11-21T10:15:01Z');
      expect((await enter()).status).toBe(200);
    });

    it('blocks a number that no session has alike, and counts guesses that arrive at once', async () => {
      const guesses = await Promise.all(
        Array.from({ length: 12 }, () => enter({ sessionNumber: 999_999_998 })),
      );
      expect(guesses.filter(({ status }) => status === 422)).toHaveLength(5);
      expect(guesses.filter(({ status }) => status === 429)).toHaveLength(7);
    });

    it('counts each failure for its own quarter of an hour, and forgets them at a success', async () => {
      await fail(2);
      api.setNow('2026-11-21T10:10:00Z');
      await fail(2);
      api.setNow('2026-11-21T10:16:00Z');
      await fail(2);
      expect((await enter()).status).toBe(200);
      expect(await fail(4)).toEqual([422, 422, 422, 422]);
      expect((await enter()).status).toBe(200);
    });

    it('keeps the count in the database, where another process finds it, without number or account in clear', async () => {
      await fail(3);
      const rows = await api.database.sql<{ key: string; recent: Date[] }>(
        'select key, recent from attempts where cardinality(recent) > 0 order by updated_at desc',
      );
      expect(rows.some(({ recent }) => recent.length === 3)).toBe(true);
      expect(JSON.stringify(rows)).not.toContain(person.id);
    });
  });
});

describe('GET /supervision/:sessionId', () => {
  it('asks who it is, does not exist for a stranger, and is no right of a member', async () => {
    expect((await screen(api.anonymous)).status).toBe(401);
    expect((await screen()).status).toBe(404);
    const member = await api.signedIn(await anAccount().memberOf(centre.id).save(api.database));
    expect((await screen(member)).status).toBe(403);
    expect((await enter({}, member)).status).toBe(200);
    expect((await screen(member)).status).toBe(200);
  });

  it('shows the session, its counters and its candidates by name, and never its password', async () => {
    await enter();
    const { status, body } = await screen();
    expect(status).toBe(200);
    expect(body).toMatchObject({
      session: {
        id: session.id,
        number: session.number,
        centreName: 'Centre de Testix',
        site: 'Site Paris',
        room: 'Salle A',
        date: '2030-06-15',
        time: '14:00',
        accessCode: session.accessCode,
      },
      counters: { enrolled: 3, joined: 2, started: 1 },
    });
    const names = body.candidates.map(({ lastName }) => lastName);
    expect(names).toEqual([...names].sort((one, other) => one.localeCompare(other, 'fr')));
    expect(body.candidates.filter(({ joined }) => joined)).toHaveLength(2);
    expect(body.candidates.filter(({ started }) => started)).toHaveLength(1);
    expect(JSON.stringify(body)).not.toContain(session.invigilatorPassword.slice(2));
  });

  it('is over for all who came by a password that was replaced, until they enter with the new one', async () => {
    await enter();
    const member = await api.signedIn(await anAccount().memberOf(centre.id).save(api.database));
    const { body } = await member.post<{ invigilatorPassword: string }>(
      `/sessions/${session.id}/invigilator-password`,
    );
    expect((await screen()).status).toBe(404);
    expect((await enter()).status).toBe(422);
    expect((await enter({ password: body.invigilatorPassword })).status).toBe(200);
    expect((await screen()).status).toBe(200);
  });

  it('ends with the archiving of the centre', async () => {
    await enter();
    await (await certifier()).post(`/certifier/centres/${centre.id}/archiving`);
    expect((await screen()).status).toBe(404);
  });

  it('ends with the membership of somebody who is removed from the centre', async () => {
    const admin = await api.signedIn(await anAccount().adminOf(centre.id).save(api.database));
    const leaving = await anAccount().named('Paul', 'Parti').memberOf(centre.id).save(api.database);
    const client = await api.signedIn(leaving);
    await enter({}, client);
    const [membership] = await api.database.sql<{ id: string }>(
      'select id from memberships where account_id = $1',
      [leaving.id],
    );
    api.setNow('2026-11-21T10:01:00Z');
    await admin.call('DELETE', `/centres/${centre.id}/members/${membership?.id}`, {});
    expect((await screen(client)).status).toBe(404);
  });

  it('is told to the person who asks for their data, and goes with their account', async () => {
    await enter();
    const data = await invigilator.get<{ supervision: object[] }>('/me/personal-data');
    expect(data.body.supervision).toEqual([
      { session: session.number, enteredAt: '2026-11-21T10:00:00.000Z' },
    ]);
    await invigilator.post('/me/erasure', { currentPassword: person.password });
    const left = await api.database.sql('select 1 from supervision_accesses where session_id = $1', [
      session.id,
    ]);
    expect(left).toEqual([]);
  });
});
