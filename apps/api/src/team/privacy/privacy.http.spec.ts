import type { CapturedMailsResponse } from '#dto/platform/captured-mails.response.js';
import type { PersonalDataResponse } from '#dto/team/privacy/privacy.js';
import { RetentionService } from '../../centres/retention.service.js';
import { newId } from '../../platform/database/ids.js';
import { keepSetting } from '../../platform/database/settings.js';
import { anAccount, BUILDERS_PASSWORD } from '../../seeds/builders/account.builder.js';
import { aCentre } from '../../seeds/builders/centre.builder.js';
import { anInvitation } from '../../seeds/builders/invitation.builder.js';
import { aSession } from '../../seeds/builders/session.builder.js';
import type { ApiClient } from '../../testing/api-client.js';
import { eventually } from '../../testing/eventually.js';
import { candidateList, listedPerson } from '../../testing/ods.js';
import { startApi, type TestApi } from '../../testing/start-api.js';
import { tablesThatSay } from '../../testing/tables-that-say.js';

let api: TestApi;
let certifier: ApiClient;

beforeAll(async () => {
  api = await startApi();
  await keepSetting(api.database, 'seed', 'demo');
  certifier = await api.signedIn(await anAccount().certifier().save(api.database));
});
afterAll(() => api.close());

const NEXT_ADDRESS = 'zephyrine@vingtpigeons.test';

/** Goes over to another address, by the link of the mail that it receives. */
async function changeAddress(client: ApiClient, email: string): Promise<void> {
  await client.post('/me/email-change', { currentPassword: 'Soleil-vert-7', email });
  const mails = await eventually(
    async () => (await api.anonymous.get<CapturedMailsResponse>(`/demo/mails?to=${email}`)).body.items,
    ({ length }) => length > 0,
  );
  const [, token] = /\/email-confirmations\/(\S+)/.exec(mails[0]?.text ?? '') ?? [];
  const { status } = await client.post('/accounts/email-confirmations', { token });
  expect(status).toBe(204);
}

/** Somebody whose name and address are nobody else's, with traces wherever a person leaves some. */
async function somebodyWithTraces() {
  const { database } = api;
  const centre = await aCentre().save(database);
  await anAccount().adminOf(centre.id).save(database);
  const email = 'zephyrine@quatrebarbes.test';
  const { code } = await anInvitation(email).as('admin').save(database, centre.id);
  const person = {
    firstName: 'Zéphyrine',
    lastName: 'Quatrebarbes',
    email,
    password: 'Soleil-vert-7',
    termsAccepted: true,
  };
  await api.anonymous.post(
    '/accounts',
    { ...person, invitationCode: code },
    { 'idempotency-key': 'sign-up' },
  );
  const client = await api.signedIn(person);
  await client.post('/me/terms-acceptance');
  await client.call('PATCH', '/me/profile', { body: { firstName: 'Zéphyrine', lastName: 'Vingtpigeons' } });
  const session = await client.post<{ id: string }>(
    `/centres/${centre.id}/sessions`,
    {
      site: 'Site',
      room: 'A',
      date: '2099-01-01',
      time: '09:00',
      invigilators: 'Zéphyrine Quatrebarbes, Vingtpigeons Zéphyrine, Paul Durand',
    },
    { 'idempotency-key': 'a-session' },
  );
  await changeAddress(client, NEXT_ADDRESS);
  const sent = await client.upload<{ importId: string }>(`/sessions/${session.body.id}/candidates/imports`, {
    name: 'liste',
    content: candidateList([listedPerson(0, { 1: 'VINGTPIGEONS', 2: 'Zéphyrine' })]),
  });
  expect([sent.status, sent.body]).toEqual([201, expect.anything()]);
  await eventually(
    () => database.sql('select 1 from staged_rows where import_id = $1', [sent.body.importId]),
    (rows) => rows.length > 0,
  );
  await client.post(`/centres/${centre.id}/calendar-feed`);
  await client.post(`/centres/${centre.id}/invitations`, { emails: ['autre@pix.fr'] });
  await client.get('/me/profile');
  await eventually(
    () => database.sql(`select 1 from mails where state = 'queued'`),
    (waiting) => waiting.length === 0,
  );
  const [account] = await database.sql<{ id: string }>('select id from accounts where email = $1', [
    NEXT_ADDRESS,
  ]);
  return { centre, client, email, id: account?.id ?? '' };
}

describe('the data that are held on a person', () => {
  it('are given to them as a file, from every feature', async () => {
    expect((await api.anonymous.get('/me/personal-data')).status).toBe(401);
    const centre = await aCentre('Centre Prix').save(api.database);
    const account = await anAccount().named('Martine', 'Dupont').memberOf(centre.id).save(api.database);
    const answer = await (await api.signedIn(account)).get<PersonalDataResponse>('/me/personal-data');
    expect(answer.headers['content-disposition']).toContain('attachment');
    expect(answer.body).toMatchObject({
      account: { firstName: 'Martine', email: account.email, signIns: [{ revokedAt: null }] },
      team: { memberships: [{ centre: 'Centre Prix', role: 'member' }] },
      sessions: [],
      candidacies: [],
    });
    expect(JSON.stringify(answer.body)).not.toContain('argon2');
  });

  it('are the certifier’s to give', async () => {
    const account = await anAccount('Demande@certif.test').save(api.database);
    const stranger = await api.signedIn(await anAccount().save(api.database));
    expect((await stranger.get(`/certifier/people/${account.id}/personal-data`)).status).toBe(403);
    expect((await stranger.post(`/certifier/people/${account.id}/erasure`)).status).toBe(403);
    const data = await certifier.get<PersonalDataResponse>(`/certifier/people/${account.id}/personal-data`);
    expect(data.body).toMatchObject({ account: { email: 'demande@certif.test' } });
    expect((await certifier.get('/certifier/people/nobody/personal-data')).status).toBe(404);
  });
});

describe('the erasure of a person', () => {
  it('leaves no occurrence of their names or addresses, nor of former ones, in a dump of the database', async () => {
    const { centre, client, id } = await somebodyWithTraces();
    const before = await tablesThatSay(api.database, 'Quatrebarbes');
    expect(before).toEqual(
      expect.arrayContaining([
        'public.former_identities',
        'public.sessions',
        'public.idempotency_keys',
        'public.captured_mails',
      ]),
    );
    expect(await tablesThatSay(api.database, 'Vingtpigeons')).toEqual(
      expect.arrayContaining(['public.accounts', 'public.captured_mails', 'public.staged_rows']),
    );
    expect(await client.post('/me/erasure', { currentPassword: 'faux' })).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/currentPassword' }] },
    });
    expect((await client.post('/me/erasure', { currentPassword: 'Soleil-vert-7' })).status).toBe(204);
    expect(await tablesThatSay(api.database, 'Quatrebarbes')).toEqual([]);
    expect(await tablesThatSay(api.database, 'Vingtpigeons')).toEqual([]);
    expect(await tablesThatSay(api.database, 'Zéphyrine')).toEqual([]);
    expect(await tablesThatSay(api.database, 'zephyrine@')).toEqual([]);
    expect((await client.get('/me')).status).toBe(401);
    const [session] = await api.database.sql('select invigilators from sessions where centre_id = $1', [
      centre.id,
    ]);
    expect(session).toEqual({ invigilators: '—, —, Paul Durand' });
    // The journals keep that somebody did it, by an id that stands for nobody any more.
    const acts = await api.database.sql('select 1 from centre_journal where actor_id = $1', [id]);
    expect(acts.length).toBeGreaterThan(0);
  });

  it.each([
    { firstName: ':', lastName: '"', who: 'who takes JSON for a name' },
    { firstName: 'a', lastName: 'm', who: 'of one letter each' },
    { firstName: 'Paul', lastName: 'Durand', who: 'of the same name' },
  ])('takes nothing of a centre that never knew somebody $who', async ({ firstName, lastName }) => {
    const { database } = api;
    const centre = await aCentre().save(database);
    const member = await api.signedIn(await anAccount().adminOf(centre.id).save(database));
    const { body: session } = await member.post<{ id: string }>(
      `/centres/${centre.id}/sessions`,
      { site: 'Site', room: 'A', date: '2099-01-01', time: '09:00', invigilators: 'Paul Durand' },
      { 'idempotency-key': 'a-session' },
    );
    await member.call('PATCH', `/sessions/${session.id}`, { body: { invigilators: 'Durand Paul, a m : "' } });
    await member.post(`/centres/${centre.id}/invitations`, { emails: ['collegue@pix.fr'] });
    await eventually(
      () => database.sql(`select 1 from mails where state = 'queued'`),
      (waiting) => waiting.length === 0,
    );
    const held = () =>
      Promise.all(
        ['journal', 'centre_journal', 'idempotency_keys', 'captured_mails', 'sessions'].map((table) =>
          database.sql(`select whole_row::text from ${table} as whole_row order by 1`),
        ),
      );
    const stranger = { firstName, lastName, email: `${newId()}@certif.test`, password: 'Soleil-vert-7' };
    const before = await held();
    await api.anonymous.post('/accounts', { ...stranger, termsAccepted: true });
    const client = await api.signedIn(stranger);
    await eventually(
      () => database.sql(`select 1 from mails where state = 'queued'`),
      (waiting) => waiting.length === 0,
    );
    expect((await client.post('/me/erasure', { currentPassword: 'Soleil-vert-7' })).status).toBe(204);
    expect(await held()).toEqual(before);
  });

  it('by oneself leaves the lists of centres, and the seat that they had taken to another account of theirs', async () => {
    const { database } = api;
    const centre = await aCentre().save(database);
    const session = await aSession().on('2099-05-01').withCandidates(1).save(database, centre.id);
    const account = await anAccount().save(database);
    await database.sql('update candidates set account_id = $1, joined_at = now() where session_id = $2', [
      account.id,
      session.id,
    ]);
    const client = await api.signedIn(account);
    expect((await client.post('/me/erasure', { currentPassword: BUILDERS_PASSWORD })).status).toBe(204);
    const rows = await database.sql(
      'select account_id as "accountId", joined_at as "joinedAt" from candidates where session_id = $1',
      [session.id],
    );
    expect(rows).toEqual([{ accountId: null, joinedAt: null }]);
  });

  it('waits until a centre has another administrator, and names the centres', async () => {
    const [one, two] = [await aCentre().save(api.database), await aCentre().save(api.database)];
    await anAccount().adminOf(two.id).save(api.database);
    const account = await anAccount().adminOf(one.id).adminOf(two.id).save(api.database);
    const client = await api.signedIn(account);
    const refused = { status: 409, body: { code: 'LAST_ADMINISTRATOR', blockers: [{ centreId: one.id }] } };
    expect(await client.post('/me/erasure', { currentPassword: BUILDERS_PASSWORD })).toMatchObject(refused);
    expect(await certifier.post(`/certifier/people/${account.id}/erasure`)).toMatchObject(refused);
    expect((await client.get('/me')).status).toBe(200);
  });

  it('leaves what was sat as it is, until the centre has kept it for long enough', async () => {
    const { database } = api;
    const centre = await aCentre().in('Pacific/Noumea').save(database);
    await database.sql('update centres set retention_months = 24 where id = $1', [centre.id]);
    const old = await aSession()
      .on('2024-01-09')
      .watchedBy('Anatole Augier')
      .withCandidates(3)
      .startedBy(3)
      .save(database, centre.id);
    const young = await aSession().on('2024-01-11').withCandidates(2).save(database, centre.id);
    const account = await anAccount().save(database);
    await database.sql(
      `update candidates set account_id = $1 where session_id = $2 and last_name = 'AUGIER'`,
      [account.id, old.id],
    );
    const left = async (sessionId: string) =>
      (await database.sql('select 1 from candidates where session_id = $1', [sessionId])).length;
    const client = await api.signedIn(account);
    expect((await client.post('/me/erasure', { currentPassword: BUILDERS_PASSWORD })).status).toBe(204);
    expect([await left(old.id), await left(young.id)]).toEqual([3, 2]);

    api.setNow('2026-01-09T12:00:00Z');
    await api.app.get(RetentionService).apply();
    expect([await left(old.id), await left(young.id)]).toEqual([3, 2]);
    api.setNow('2026-01-09T14:00:00Z');
    await api.app.get(RetentionService).apply();
    expect([await left(old.id), await left(young.id)]).toEqual([0, 2]);
    const [session] = await database.sql('select invigilators from sessions where id = $1', [old.id]);
    expect(session).toEqual({ invigilators: '—' });
  });
});
