import type { PushedProfiles } from '#dto/students/profiles/profiles.response.js';
import { COMPETENCES } from '#dto/students/profiles/competences.js';
import { PROFILES_MAX } from '#dto/students/profiles/push-profiles.request.js';
import { RetentionService } from '../../centres/retention.service.js';
import { anAccount } from '../../seeds/builders/account.builder.js';
import { aCentre } from '../../seeds/builders/centre.builder.js';
import type { ApiClient } from '../../testing/api-client.js';
import { startApi, type TestApi } from '../../testing/start-api.js';

let api: TestApi;
let centreId: string;
let member: ApiClient;

beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());
beforeEach(async () => {
  centreId = (await aCentre().save(api.database)).id;
  member = await api.signedIn(await anAccount().memberOf(centreId).save(api.database));
});

const push = (body: unknown, client = member) =>
  client.put<PushedProfiles>(`/centres/${centreId}/profiles`, body);

const kept = () =>
  api.database.sql(
    `select key_kind as kind, key, levels, certifiable from competence_profiles where centre_id = $1 order by key`,
    [centreId],
  );

const levelsOf = (count: number, level = 1) =>
  Object.fromEntries(COMPETENCES.slice(0, count).map((code) => [code, level]));

describe('PUT /centres/:centreId/profiles', () => {
  it('without sign-in answers 401', async () => {
    expect((await push([], api.anonymous)).status).toBe(401);
  });

  it('from another centre answers 404', async () => {
    const other = await aCentre().save(api.database);
    const stranger = await api.signedIn(await anAccount().adminOf(other.id).save(api.database));
    const { status } = await push([{ ine: '0123456789A', levels: levelsOf(5) }], stranger);
    expect([status, await kept()]).toEqual([404, []]);
  });

  it('tells every fault at its place, and writes nothing', async () => {
    const answer = await member.put(`/centres/${centreId}/profiles`, [
      { ine: '0123456789A', levels: levelsOf(5) },
      { levels: {} },
      { ine: '1', email: 'a@b.fr', levels: {} },
      { email: 'nobody', levels: { '1.1': 9, '1.2': 1.5 } },
      { externalId: 'X', levels: { '9.9': 1 } },
      { externalId: ' ' },
    ]);
    expect(answer.status).toBe(422);
    expect(answer.body.errors?.map(({ pointer, code }) => `${pointer} ${code}`)).toEqual([
      '/1 ONE_IDENTIFIER_EXPECTED',
      '/2 ONE_IDENTIFIER_EXPECTED',
      '/3/email FORMAT',
      '/3/levels/1.1 TOO_LARGE',
      '/3/levels/1.2 TYPE',
      '/4/levels FORMAT',
      '/5/externalId REQUIRED',
      '/5/levels REQUIRED',
    ]);
    expect(await kept()).toEqual([]);
  });

  it('refuses to be told twice of the same person, however they are written', async () => {
    const answer = await member.put(`/centres/${centreId}/profiles`, [
      { ine: '0123456789a', levels: levelsOf(5) },
      { externalId: '0123456789A', levels: levelsOf(5) },
      { ine: ' 0123456789A', levels: levelsOf(4) },
    ]);
    expect([answer.status, answer.body.errors]).toEqual([
      422,
      [{ pointer: '/2/ine', code: 'NAMED_TWICE', detail: 'The same person as in /0.' }],
    ]);
    expect(await kept()).toEqual([]);
  });

  it('keeps the levels in the order of the framework, and what the rule says of them', async () => {
    const answer = await push([
      { email: 'Anatole@Ecole.FR', levels: { '5.2': 3, '1.1': 2 } },
      { externalId: 'ETU1', levels: levelsOf(5, 8) },
      { ine: '0123456789a', levels: {} },
    ]);
    expect([answer.status, answer.body]).toEqual([200, { created: 3, changed: 0, unchanged: 0 }]);
    expect(await kept()).toEqual([
      { kind: 'ine', key: '0123456789A', levels: Array(16).fill(0), certifiable: false },
      { kind: 'email', key: 'anatole@ecole.fr', levels: [2, ...Array(14).fill(0), 3], certifiable: false },
      { kind: 'externalId', key: 'ETU1', levels: [8, 8, 8, 8, 8, ...Array(11).fill(0)], certifiable: true },
    ]);
  });

  it('changes nothing the second time, and says what the third one changes', async () => {
    const profiles = [
      { ine: '0000000001A', levels: levelsOf(5) },
      { ine: '0000000002B', levels: levelsOf(4) },
    ];
    await push(profiles);
    expect((await push(profiles)).body).toEqual({ created: 0, changed: 0, unchanged: 2 });
    const next = [profiles[0], { ine: '0000000002B', levels: levelsOf(6) }, { ine: '3', levels: {} }];
    expect((await push(next)).body).toEqual({ created: 1, changed: 1, unchanged: 1 });
    expect((await kept()).map(({ certifiable }) => certifiable)).toEqual([true, true, false]);
  });

  it('stands in the journal of the centre when it changed something, without a name', async () => {
    const profiles = [{ email: 'anatole@ecole.fr', levels: levelsOf(5) }];
    await push(profiles);
    await push(profiles);
    const rows = await api.database.sql(
      `select actor_kind, act, subject_ids, details from centre_journal where centre_id = $1`,
      [centreId],
    );
    expect(rows).toEqual([
      {
        actor_kind: 'person',
        act: 'profiles.pushed',
        subject_ids: [],
        details: { created: 1, changed: 0, unchanged: 0 },
      },
    ]);
  });

  it(`takes ${PROFILES_MAX} at once and not one more`, async () => {
    const profiles = Array.from({ length: PROFILES_MAX }, (_, index) => ({
      ine: `${String(index).padStart(9, '0')}AB`,
      levels: levelsOf(16, index % 9),
    }));
    expect((await push(profiles)).body).toEqual({ created: PROFILES_MAX, changed: 0, unchanged: 0 });
    expect((await push(profiles)).body).toEqual({ created: 0, changed: 0, unchanged: PROFILES_MAX });
    const tooMany = await push([...profiles, { ine: '1', levels: {} }]);
    expect(tooMany.status).toBe(422);
  });

  it('lets a profile of another centre alone', async () => {
    await push([{ ine: '0123456789A', levels: levelsOf(5) }]);
    const other = await aCentre().save(api.database);
    const elsewhere = await api.signedIn(await anAccount().memberOf(other.id).save(api.database));
    await elsewhere.put(`/centres/${other.id}/profiles`, [{ ine: '0123456789A', levels: {} }]);
    expect(await kept()).toMatchObject([{ certifiable: true }]);
  });
});

describe('a profile', () => {
  it('is told to whom it names by their address, and goes with their account', async () => {
    const person = await anAccount('eleve.hors.liste@ecole.test').save(api.database);
    await push([{ email: person.email, levels: levelsOf(5) }]);
    const client = await api.signedIn(person);
    const { body } = await client.get<{ competenceProfiles: unknown[] }>('/me/personal-data');
    expect(body.competenceProfiles).toMatchObject([{ centre: 'Université de Testix', certifiable: true }]);
    const erased = await client.post('/me/erasure', { currentPassword: person.password });
    expect([erased.status, await kept()]).toEqual([204, []]);
  });

  it('expires with the retention of its centre, counted from the last push that held it', async () => {
    await push([
      { ine: '1', levels: {} },
      { ine: '2', levels: {} },
    ]);
    await api.database.sql(
      `update competence_profiles set pushed_at = now() - interval '61 months' where centre_id = $1`,
      [centreId],
    );
    await push([{ ine: '2', levels: {} }]);
    await api.app.get(RetentionService).apply();
    expect(await kept()).toMatchObject([{ key: '2' }]);
  });
});
