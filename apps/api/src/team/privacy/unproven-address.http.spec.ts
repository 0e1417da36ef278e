import type { CapturedMailsResponse } from '#dto/platform/captured-mails.response.js';
import type { PeopleResponse, PersonalDataResponse } from '#dto/team/privacy/privacy.js';
import { newId } from '../../platform/database/ids.js';
import { keepSetting } from '../../platform/database/settings.js';
import { anAccount } from '../../seeds/builders/account.builder.js';
import { aCentre } from '../../seeds/builders/centre.builder.js';
import { anInvitation } from '../../seeds/builders/invitation.builder.js';
import { pushProfiles } from '../../seeds/builders/profile.builder.js';
import { aSession } from '../../seeds/builders/session.builder.js';
import type { ApiClient } from '../../testing/api-client.js';
import { eventually } from '../../testing/eventually.js';
import { certifierOf } from '../../testing/people-at-work.js';
import { startApi, type TestApi } from '../../testing/start-api.js';
import { tablesThatSay } from '../../testing/tables-that-say.js';

let api: TestApi;

beforeAll(async () => {
  api = await startApi();
  await keepSetting(api.database, 'seed', 'demo');
});
afterAll(() => api.close());

const password = 'Soleil-Vert-7';

/** What a centre tells of an address: a level, an invitation, and a candidate of a session that is over. */
async function toldOf(email: string) {
  const { database } = api;
  const centre = await aCentre('Centre de Testix').save(database);
  await pushProfiles(database, centre.id, [{ kind: 'email', key: email, competences: 6 }]);
  const { code } = await anInvitation(email).save(database, centre.id);
  const session = await aSession().withCandidates(1).startedBy(1).finalised().save(database, centre.id);
  await database.sql('update candidates set email = $2 where session_id = $1', [session.id, email]);
  const left = async () => {
    const [row] = await database.sql(
      `select (select count(*)::int from competence_profiles where key = $1) as levels,
              (select count(*)::int from invitations where email = $1) as invitations,
              (select count(*)::int from candidates where email = $1) as candidates`,
      [email],
    );
    return row;
  };
  return { code, left };
}
const signUp = async (email: string) => {
  const person = { firstName: 'Inconnu', lastName: 'Passager', email, password, termsAccepted: true };
  expect((await api.anonymous.post('/accounts', person)).status).toBe(201);
  return api.signedIn({ email, password });
};
const dataOf = async (client: ApiClient) =>
  (await client.get<PersonalDataResponse>('/me/personal-data')).body;
const linkTo = async (email: string, page: string) => {
  const found = await eventually(
    async () => {
      const { body } = await api.anonymous.get<CapturedMailsResponse>(`/demo/mails?to=${email}`);
      return body.items.map(({ text }) => new RegExp(`/${page}/(\\S+)`).exec(text)?.[1]).find(Boolean);
    },
    (token) => token !== undefined,
  );
  return found ?? '';
};
const anAddress = (name: string) => `${name}-${newId()}@victime.test`;
const ALL = { levels: 1, invitations: 1, candidates: 1 };

describe('whoever signs up with somebody else’s address', () => {
  it('reads nothing that was told of it, is told why, and reads it all once the address is proven', async () => {
    const email = anAddress('lue');
    await toldOf(email);
    const client = await signUp(email);
    expect(await dataOf(client)).toMatchObject({
      account: { email, emailProvenAt: null },
      team: { invitations: [] },
      competenceProfiles: [],
      leftOut: [{ address: email, reason: expect.stringContaining('rien ne prouve qu’elle est à vous') }],
    });
    await client.post('/me/email-proof', { token: await linkTo(email, 'email-proofs') });
    expect(await dataOf(client)).toMatchObject({
      team: { invitations: [{ centre: 'Centre de Testix', email }] },
      competenceProfiles: [{ centre: 'Centre de Testix' }],
      leftOut: [],
    });
  });

  it('erases their own account and its mails, and nothing that was told of the address', async () => {
    const email = anAddress('effacee');
    const { left } = await toldOf(email);
    const client = await signUp(email);
    await linkTo(email, 'email-proofs');
    expect((await client.post('/me/erasure', { currentPassword: password })).status).toBe(204);
    expect(await left()).toEqual(ALL);
    expect((await tablesThatSay(api.database, email)).sort()).toEqual([
      'public.candidates',
      'public.competence_profiles',
      'public.invitations',
    ]);
  });

  it('gains nothing by going over to an address of their own', async () => {
    const [email, own] = [anAddress('quittee'), anAddress('propre')];
    const { left } = await toldOf(email);
    const client = await signUp(email);
    await client.post('/me/email-change', { currentPassword: password, email: own });
    await client.post('/accounts/email-confirmations', { token: await linkTo(own, 'email-confirmations') });
    expect(await dataOf(client)).toMatchObject({
      account: { email: own, emailProvenAt: expect.any(String) },
      team: { invitations: [] },
      competenceProfiles: [],
      leftOut: [{ address: email }],
    });
    expect((await client.post('/me/erasure', { currentPassword: password })).status).toBe(204);
    expect(await left()).toEqual(ALL);
  });

  it('is not invited: the code went to the address, and nobody else learns it', async () => {
    const email = anAddress('invitee');
    const { code } = await toldOf(email);
    const client = await signUp(email);
    for (const path of ['/me', '/me/profile', '/me/personal-data']) {
      const { status, raw } = await client.get(path);
      expect([status, raw.toString().includes(code)]).toEqual([200, false]);
    }
  });
});

describe('a former address', () => {
  it('opens what was told of it, until another account has proven it', async () => {
    const [email, next] = [anAddress('ancienne'), anAddress('suivante')];
    await toldOf(email);
    const client = await signUp(email);
    await client.post('/me/email-proof', { token: await linkTo(email, 'email-proofs') });
    await client.post('/me/email-change', { currentPassword: password, email: next });
    await client.post('/accounts/email-confirmations', { token: await linkTo(next, 'email-confirmations') });
    expect(await dataOf(client)).toMatchObject({ competenceProfiles: [{}], leftOut: [] });
    const heir = await signUp(email);
    expect(await dataOf(client)).toMatchObject({ competenceProfiles: [{}] });
    await eventually(
      async () => (await heir.post('/me/email-proof', { token: await linkTo(email, 'email-proofs') })).status,
      (status) => status === 204,
    );
    expect(await dataOf(heir)).toMatchObject({ competenceProfiles: [{}] });
    expect(await dataOf(client)).toMatchObject({ competenceProfiles: [], leftOut: [{ address: email }] });
  });
});

describe('the certifier', () => {
  it('sees whether an address is proven before giving anything, and gives nothing of one that is not', async () => {
    const certifier = await certifierOf(api);
    const email = anAddress('demandee');
    await toldOf(email);
    await signUp(email);
    const { body } = await certifier.client.post<PeopleResponse>('/certifier/people/by-address', {
      address: email,
    });
    const account = body.items.find(({ hasAccount }) => hasAccount);
    expect(account).toMatchObject({ email, emailProven: false });
    expect((await certifier.exportOf(account?.id ?? '')).body).toMatchObject({
      competenceProfiles: [],
      leftOut: [{ address: email }],
    });
  });

  it('erases a candidate with the address that a stranger typed at a sign-up', async () => {
    const certifier = await certifierOf(api);
    const email = anAddress('candidate');
    const { left } = await toldOf(email);
    await anAccount(email).unproven().save(api.database);
    const [candidate] = await api.database.sql<{ id: string }>('select id from candidates where email = $1', [
      email,
    ]);
    await certifier.erase(candidate?.id ?? '');
    expect(await left()).toEqual({ levels: 0, invitations: 0, candidates: 0 });
  });
});
