import type { ParticipationResponse } from '#dto/sittings/participation.response.js';
import type { SelfPlacementResponse } from '#dto/sittings/self-placement.js';
import { anAccount, type BuiltAccount } from '../seeds/builders/account.builder.js';
import { aCentre, type BuiltCentre } from '../seeds/builders/centre.builder.js';
import { aPerson } from '../seeds/builders/people.js';
import { pushProfiles } from '../seeds/builders/profile.builder.js';
import { aPupil } from '../seeds/builders/pupils.js';
import { aSchoolClass } from '../seeds/builders/school-class.builder.js';
import { aSession, type BuiltSession } from '../seeds/builders/session.builder.js';
import type { ApiClient } from '../testing/api-client.js';
import { startApi, type TestApi } from '../testing/start-api.js';

const NOW = '2026-11-21T10:00:00.000Z';
/** DELARUE Sophie, born 2001-07-04. */
const SOPHIE = aPerson(3);

let api: TestApi;
let centre: BuiltCentre;
let session: BuiltSession;
let person: BuiltAccount;
let candidate: ApiClient;

beforeAll(async () => {
  api = await startApi();
});
beforeEach(async () => {
  api.setNow(NOW);
  centre = await aCentre('Centre de Testix').save(api.database);
  session = await aSession().withCandidates(5).save(api.database, centre.id);
  person = await anAccount().named('Sophie', 'Delarue').save(api.database);
  candidate = await api.signedIn(person);
  await certifiable(person);
});
afterAll(() => api.close());

/** What an information system told of somebody. */
const certifiable = async ({ email }: BuiltAccount, competences = 5) =>
  pushProfiles(api.database, centre.id, [{ kind: 'email', key: email, competences }]);
const join = (given: object = {}, client = candidate) =>
  client.post<ParticipationResponse & { code?: string }>('/sittings/participations', {
    sessionNumber: session.number,
    lastName: SOPHIE.lastName,
    firstName: SOPHIE.firstName,
    birthdate: SOPHIE.birthdate,
    ...given,
  });
const fail = async (times: number, given: object = {}) => {
  const statuses: number[] = [];
  for (let time = 0; time < times; time += 1)
    statuses.push((await join({ lastName: 'Personne', ...given })).status);
  return statuses;
};
const joined = () =>
  api.database.sql<{ lastName: string; account: string; at: Date }>(
    `select last_name as "lastName", account_id as account, joined_at as at
       from candidates where session_id = $1 and joined_at is not null order by last_name`,
    [session.id],
  );
const another = async (competences = 5) => {
  const account = await anAccount().save(api.database);
  if (competences > 0) await certifiable(account, competences);
  return { account, client: await api.signedIn(account) };
};

describe('POST /sittings/participations', () => {
  it('asks who it is, and names everything that is missing or wrong', async () => {
    expect((await join({}, api.anonymous)).status).toBe(401);
    const answer = await candidate.post('/sittings/participations', {
      sessionNumber: 'abc',
      lastName: ' ',
      birthdate: '31/02/2001',
    });
    expect(answer.status).toBe(422);
    expect(answer.body.errors?.map(({ pointer, code }) => [pointer, code])).toEqual([
      ['/sessionNumber', 'FORMAT'],
      ['/firstName', 'REQUIRED'],
      ['/lastName', 'REQUIRED'],
      ['/birthdate', 'FORMAT'],
    ]);
  });

  it('ties the account to the candidate, and writes it down', async () => {
    const { status, body } = await join();
    expect(status).toBe(200);
    expect(body).toEqual({
      participationId: expect.any(String),
      candidate: { lastName: 'DELARUE', firstName: 'Sophie', birthdate: '2001-07-04' },
      session: {
        number: session.number,
        centreName: 'Centre de Testix',
        site: 'Site Paris',
        room: 'Salle A',
        date: '2030-06-15',
        time: '14:00',
      },
      joinedAt: NOW,
    });
    expect(await joined()).toEqual([{ lastName: 'DELARUE', account: person.id, at: new Date(NOW) }]);
    const acts = await api.database.sql(
      'select act, actor_id as by, subject_ids as subjects from journal where session_id = $1 and seq > 1',
      [session.id],
    );
    expect(acts).toEqual([{ act: 'candidate.joined', by: person.id, subjects: [body.participationId] }]);
  });

  it.each([
    ['in capitals, without accents', { lastName: 'delarue', firstName: 'SOPHIE' }],
    ['with spaces and dashes', { lastName: ' De-la rue ', firstName: 'So-phie' }],
    ['with accents that are not there', { firstName: 'Sôphïe' }],
    ['with the number as one reads it aloud', {}],
  ])('finds a candidate whose name is written %s', async (_, given) => {
    expect((await join({ sessionNumber: ` N° ${session.number} `, ...given })).status).toBe(200);
  });

  it('is the same again for the account that joined, however often and at once', async () => {
    // More than would block, were those counted whose outcome is not known yet.
    const answers = await Promise.all(Array.from({ length: 20 }, () => join()));
    expect(new Set(answers.map(({ status, body }) => `${status} ${body.joinedAt}`))).toEqual(
      new Set([`200 ${NOW}`]),
    );
    const [count] = await api.database.sql<{ acts: number }>(
      `select count(*) as acts from journal where session_id = $1 and act = 'candidate.joined'`,
      [session.id],
    );
    expect(count).toEqual({ acts: 1 });
    api.setNow('2026-11-21T10:30:00Z');
    expect((await join()).body.joinedAt).toBe(NOW);
  });

  it('answers an unknown number and an unknown person alike, and a deleted session as an unknown one', async () => {
    const nobody = await join({ birthdate: '2001-07-05' });
    expect(nobody).toMatchObject({ status: 422, body: { code: 'NO_MATCHING_CANDIDATE' } });
    expect((await join({ sessionNumber: 999_999_999 })).body).toEqual(nobody.body);
    const gone = await aSession().withCandidates(5).deleted().save(api.database, centre.id);
    expect((await join({ sessionNumber: gone.number })).body).toEqual(nobody.body);
    expect(await joined()).toEqual([]);
  });

  it('does not find a candidate of the session next door', async () => {
    const other = await aSession().withCandidates(3).save(api.database, centre.id);
    expect((await join({ sessionNumber: other.number })).status).toBe(422);
  });

  it('refuses a second account for one candidate, also when both ask at once', async () => {
    const { client, account } = await another();
    const answers = await Promise.all([join(), join({}, client)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(answers.find(({ status }) => status === 409)?.body.code).toBe('CANDIDATE_OF_ANOTHER_ACCOUNT');
    const [only, ...others] = await joined();
    expect([person.id, account.id]).toContain(only?.account);
    expect(others).toEqual([]);
  });

  it('refuses an account that is another candidate of the session, and lets it into another session', async () => {
    expect((await join()).status).toBe(200);
    const { lastName, firstName, birthdate } = aPerson(4);
    expect(await join({ lastName, firstName, birthdate })).toMatchObject({
      status: 422,
      body: { code: 'NO_MATCHING_CANDIDATE' },
    });
    expect(await joined()).toHaveLength(1);
    const next = await aSession().withCandidates(5).save(api.database, centre.id);
    expect((await join({ sessionNumber: next.number })).status).toBe(200);
  });

  it('is closed once the session is finalised, and in an archived centre', async () => {
    await api.database.sql('update sessions set finalised_at = now() where id = $1', [session.id]);
    expect(await join()).toMatchObject({ status: 409, body: { code: 'SESSION_ALREADY_FINALISED' } });
    await api.database.sql('update sessions set finalised_at = null where id = $1', [session.id]);
    const certifier = await api.signedIn(await anAccount().certifier().save(api.database));
    await certifier.post(`/certifier/centres/${centre.id}/archiving`);
    expect(await join()).toMatchObject({ status: 409, body: { code: 'CENTRE_ARCHIVED' } });
    expect(await joined()).toEqual([]);
  });

  it('shows on the supervision screen, and closes the list to imports and the identity to edits', async () => {
    const { body } = await join();
    const invigilator = await api.signedIn(await anAccount().save(api.database));
    await invigilator.post('/supervision/access', {
      sessionNumber: session.number,
      password: session.invigilatorPassword,
    });
    const screen = await invigilator.get(`/supervision/${session.id}`);
    expect(screen.body).toMatchObject({ counters: { enrolled: 5, joined: 1, started: 0 } });
    const member = await api.signedIn(await anAccount().memberOf(centre.id).save(api.database));
    const path = `/sessions/${session.id}/candidates/${body.participationId}`;
    expect(await member.call('PATCH', path, { body: { lastName: 'DELARUE-PETIT' } })).toMatchObject({
      status: 409,
      body: { code: 'CANDIDATE_HAS_JOINED' },
    });
    expect((await member.call('PATCH', path, { body: { accessibilityAdjustmentNeeded: true } })).status).toBe(
      200,
    );
  });

  describe('after five failures in a quarter of an hour', () => {
    it('blocks this account at this number with the time that remains, even with the right name', async () => {
      expect(await fail(4)).toEqual([422, 422, 422, 422]);
      expect(await join({ lastName: 'Personne' })).toMatchObject({ status: 422, body: { blockedFor: 900 } });
      api.setNow('2026-11-21T10:05:00Z');
      const blocked = await join();
      expect(blocked).toMatchObject({ status: 429, body: { code: 'JOINING_BLOCKED', retryAfter: 600 } });
      expect(blocked.headers['retry-after']).toBe('600');
      api.setNow('2026-11-21T10:15:01Z');
      expect((await join()).status).toBe(200);
    });

    it('blocks a number that no session has alike, and nobody else at this number', async () => {
      expect(await fail(6, { sessionNumber: 999_999_998 })).toEqual([422, 422, 422, 422, 422, 429]);
      await fail(5);
      expect((await join({}, (await another()).client)).status).toBe(200);
    });
  });

  describe('as to whether somebody is certifiable', () => {
    it('refuses whoever is known not to be, and ties nothing', async () => {
      const { client } = await another(4);
      expect(await join({}, client)).toMatchObject({ status: 403, body: { code: 'NOT_CERTIFIABLE' } });
      expect(await joined()).toEqual([]);
    });

    it('believes what the centre was told of the candidate more than what was told of the account', async () => {
      await api.database.sql(`update candidates set external_id = 'DELARUE1' where last_name = 'DELARUE'`);
      await pushProfiles(api.database, centre.id, [{ kind: 'externalId', key: 'DELARUE1', competences: 2 }]);
      expect((await join()).status).toBe(403);
    });

    it('does not look into the profiles of other centres', async () => {
      const { account, client } = await another(0);
      const other = await aCentre('Centre Prix').save(api.database);
      await pushProfiles(api.database, other.id, [{ kind: 'email', key: account.email, competences: 9 }]);
      expect(await join({}, client)).toMatchObject({ status: 409, body: { code: 'PLACEMENT_MISSING' } });
    });

    it('believes nothing that was told of an address that the account has not proven', async () => {
      const stranger = await anAccount().unproven().save(api.database);
      await certifiable(stranger, 0);
      const client = await api.signedIn(stranger);
      expect(await join({}, client)).toMatchObject({ status: 409, body: { code: 'PLACEMENT_MISSING' } });
      const levels = { '1.1': 1, '1.2': 1, '2.1': 1, '2.2': 1, '3.1': 1 };
      expect((await client.put('/me/placement', { levels })).status).toBe(200);
      expect((await join({}, client)).status).toBe(200);
    });

    it('asks somebody of whom nothing is known to place themselves first', async () => {
      const { client } = await another(0);
      const place = (levels: object) => client.put<SelfPlacementResponse>('/me/placement', { levels });
      expect((await client.get<SelfPlacementResponse>('/me/placement')).body).toEqual({ placement: null });
      expect(await join({}, client)).toMatchObject({ status: 409, body: { code: 'PLACEMENT_MISSING' } });
      const four = { '1.1': 1, '1.2': 3, '1.3': 5, '2.1': 7 };
      expect((await place(four)).body.placement).toMatchObject({ certifiable: false, placedAt: NOW });
      expect(await join({}, client)).toMatchObject({ status: 403, body: { code: 'NOT_CERTIFIABLE' } });
      const { body } = await place({ ...four, '5.2': 1 });
      expect(body.placement).toMatchObject({
        certifiable: true,
        levels: { '1.1': 1, '1.2': 3, '2.2': 0, '5.2': 1 },
      });
      expect((await client.get('/me/placement')).body).toEqual(body);
      expect((await join({}, client)).status).toBe(200);
    });
  });

  describe('of a school', () => {
    const pupil = aPupil(0);
    const asPupil = { lastName: pupil.lastName, firstName: pupil.firstName, birthdate: pupil.birthdate };
    let students: string[];

    beforeEach(async () => {
      students = await aSchoolClass('3A').withPupils(2).save(api.database, centre.id);
      session = await aSession().withPupils(students).save(api.database, centre.id);
    });
    const owners = () =>
      api.database
        .sql<{ account: string | null }>(
          'select account_id as account from students where id = any($1) order by external_id',
          [students],
        )
        .then((rows) => rows.map(({ account }) => account));

    it('claims the record of a pupil that nobody has claimed, for the next sessions too', async () => {
      expect((await join(asPupil)).status).toBe(200);
      expect(await owners()).toEqual([person.id, null]);
      const next = await aSession().withPupils(students).save(api.database, centre.id);
      const { client } = await another();
      expect(await join({ ...asPupil, sessionNumber: next.number }, client)).toMatchObject({
        status: 409,
        body: { code: 'CANDIDATE_OF_ANOTHER_ACCOUNT' },
      });
      expect((await join({ ...asPupil, sessionNumber: next.number })).status).toBe(200);
    });

    it('lets the account that the school opened join as its pupil, and as no other pupil', async () => {
      const { account, client } = await another();
      await api.database.sql('update students set account_id = $2 where id = $1', [students[1], account.id]);
      expect((await join(asPupil, client)).body.code).toBe('CANDIDATE_OF_ANOTHER_ACCOUNT');
      const { lastName, firstName, birthdate } = aPupil(1);
      expect((await join({ lastName, firstName, birthdate })).body.code).toBe('CANDIDATE_OF_ANOTHER_ACCOUNT');
      expect((await join({ lastName, firstName, birthdate }, client)).status).toBe(200);
      expect(await owners()).toEqual([null, account.id]);
    });

    it('claims nothing for somebody who may not join', async () => {
      const { client } = await another(4);
      expect((await join(asPupil, client)).status).toBe(403);
      expect(await owners()).toEqual([null, null]);
    });
  });
});

describe('GET /sittings/participations/:participationId', () => {
  it('is for the one who joined alone', async () => {
    const { body } = await join();
    const path = `/sittings/participations/${body.participationId}`;
    expect((await candidate.get(path)).body).toEqual(body);
    expect((await api.anonymous.get(path)).status).toBe(401);
    expect((await (await another()).client.get(path)).status).toBe(404);
    const member = await api.signedIn(await anAccount().memberOf(centre.id).save(api.database));
    expect((await member.get(path)).status).toBe(403);
    await api.database.sql('update sessions set deleted_at = now() where id = $1', [session.id]);
    expect((await candidate.get(path)).status).toBe(404);
  });
});

describe('PUT /me/placement', () => {
  it('asks who it is, and refuses what is no level of a competence', async () => {
    expect((await api.anonymous.put('/me/placement', { levels: {} })).status).toBe(401);
    const answer = await candidate.put('/me/placement', { levels: { '1.1': 9, '1.2': 1.5, '9.9': 1 } });
    expect(answer.status).toBe(422);
    expect(answer.body.errors?.map(({ pointer, code }) => [pointer, code])).toEqual([
      ['/levels/1.1', 'TOO_LARGE'],
      ['/levels/1.2', 'TYPE'],
      ['/levels', 'FORMAT'],
    ]);
  });

  it('is told to the person who asks for their data, and goes with their account', async () => {
    await candidate.put('/me/placement', { levels: { '1.1': 2 } });
    const { body } = await candidate.get<{ selfPlacement: object }>('/me/personal-data');
    expect(body.selfPlacement).toMatchObject({ certifiable: false, placedAt: NOW });
    await candidate.post('/me/erasure', { currentPassword: person.password });
    expect(
      await api.database.sql('select 1 from self_placements where account_id = $1', [person.id]),
    ).toEqual([]);
  });
});
