import type { CapturedMailsResponse } from '#dto/platform/captured-mails.response.js';
import type { InvitationPage, OpenInvitationResponse } from '#dto/team/invitations/invitation.response.js';
import type { InviteResponse } from '#dto/team/invitations/invite.request.js';
import type { MeResponse } from '#dto/team/me.response.js';
import { keepSetting } from '../../platform/database/settings.js';
import { anAccount } from '../../seeds/builders/account.builder.js';
import { aCentre, type BuiltCentre } from '../../seeds/builders/centre.builder.js';
import { anInvitation } from '../../seeds/builders/invitation.builder.js';
import type { ApiClient } from '../../testing/api-client.js';
import { eventually } from '../../testing/eventually.js';
import { startApi, type TestApi } from '../../testing/start-api.js';

let api: TestApi;
let centre: BuiltCentre;
let admin: ApiClient;
let member: ApiClient;
let stranger: ApiClient;

beforeAll(async () => {
  api = await startApi({ PUBLIC_URL: 'https://certif.example' });
  await keepSetting(api.database, 'seed', 'demo');
});
beforeEach(async () => {
  const { database } = api;
  centre = await aCentre('Université de Testix').save(database);
  const other = await aCentre('Centre Prix').save(database);
  admin = await api.signedIn(await anAccount().named('Alix', 'Moreau').adminOf(centre.id).save(database));
  member = await api.signedIn(await anAccount().memberOf(centre.id).save(database));
  stranger = await api.signedIn(await anAccount().adminOf(other.id).save(database));
});
afterAll(() => api.close());

let people = 0;
const anAddress = () => `personne-${(people += 1)}@pix.fr`;
const path = (of = centre) => `/centres/${of.id}/invitations`;
const pending = async () => (await admin.get<InvitationPage>(path())).body;
const invite = (body: object, client = admin) => client.post<InviteResponse>(path(), body);
const mailsTo = async (email: string) =>
  (await api.anonymous.get<CapturedMailsResponse>(`/demo/mails?to=${encodeURIComponent(email)}`)).body.items;
const codeOf = async (email: string) => {
  const [row] = await api.database.sql<{ code: string }>(
    'select code from invitations where email = $1 order by created_at desc limit 1',
    [email],
  );
  return row?.code ?? '';
};
const outcomes = ({ results }: InviteResponse) =>
  results.map(({ typed, outcome, fault }) => [typed, outcome, fault]);

describe('POST /centres/:centreId/invitations', () => {
  it('asks who it is, is not a member’s to do, and does not exist for a stranger', async () => {
    const body = { emails: [anAddress()] };
    expect((await api.anonymous.post(path(), body)).status).toBe(401);
    expect((await member.post(path(), body)).status).toBe(403);
    expect((await stranger.post(path(), body)).status).toBe(404);
    expect((await pending()).total).toBe(0);
  });

  it('names what is wrong', async () => {
    const { status, body } = await admin.post(path(), { emails: [], role: 'owner', language: 'de' });
    expect(status).toBe(422);
    expect(body.errors?.map(({ pointer }) => pointer)).toEqual(['/emails', '/role', '/language']);
  });

  it('answers each address by itself, and a wrong one stops no other', async () => {
    const [known, fresh] = [anAddress(), anAddress()];
    const colleague = await anAccount().memberOf(centre.id).save(api.database);
    await invite({ emails: [known] });
    const emails = [fresh, known.toUpperCase(), `Camille <${colleague.email}>`, 'martine', 'paul@pix'];
    const { status, body } = await invite({ emails });
    expect(status).toBe(201);
    expect(outcomes(body)).toEqual([
      [emails[0], 'sent', null],
      [emails[1], 'resent', null],
      [emails[2], 'already_member', null],
      ['martine', 'malformed', 'AT_MISSING'],
      ['paul@pix', 'malformed', 'DOMAIN_MISSING'],
    ]);
    expect((await pending()).items.map(({ email }) => email).sort()).toEqual([fresh, known].sort());
  });

  it('mails the link, in the language asked for, and says where the mail has got to', async () => {
    const [french, english] = [anAddress(), anAddress()];
    await invite({ emails: [french] });
    await invite({ emails: [english], language: 'en', role: 'admin' });
    const list = await eventually(pending, ({ items }) => items.every(({ mail }) => mail?.state === 'sent'));
    expect(list.items.map(({ email, role }) => [email, role])).toEqual([
      [english, 'admin'],
      [french, 'member'],
    ]);
    const [letter] = await mailsTo(french);
    expect(letter?.subject).toBe('Invitation à rejoindre Certif');
    expect(letter?.text).toContain('Alix Moreau vous invite');
    expect(letter?.text).toContain('« Université de Testix »');
    expect(letter?.text).toContain(`https://certif.example/invitations/${await codeOf(french)}`);
    expect(letter?.html).toContain('Accepter l’invitation');
    expect((await mailsTo(english))[0]?.subject).toBe('Invitation to join Certif');
  });

  it('invites into several centres where the caller administers each, and into none otherwise', async () => {
    const { database } = api;
    const [second, third] = [await aCentre('Deux').save(database), await aCentre('Trois').save(database)];
    const both = await api.signedIn(
      await anAccount().adminOf(centre.id).adminOf(second.id).memberOf(third.id).save(database),
    );
    const email = anAddress();
    const done = await invite({ emails: [email], centreIds: [centre.id, second.id] }, both);
    expect(done.body.results.map(({ centreId, outcome }) => [centreId, outcome])).toEqual(
      [centre.id, second.id].sort().map((id) => [id, 'sent']),
    );
    expect((await invite({ emails: [email], centreIds: [second.id, third.id] }, both)).status).toBe(403);
    expect((await invite({ emails: [email], centreIds: [centre.id, second.id] })).status).toBe(404);
    const sent = await database.sql('select 1 from invitations where email = $1', [email]);
    expect(sent).toHaveLength(2);
  });

  it('makes one invitation of ten administrators who press at once', async () => {
    const email = anAddress();
    const answers = await Promise.all(Array.from({ length: 10 }, () => invite({ emails: [email] })));
    const told = answers.map(({ body }) => body.results[0]?.outcome).sort();
    expect(told).toEqual([...Array.from({ length: 9 }, () => 'resent'), 'sent']);
    expect((await pending()).total).toBe(1);
  });
});

describe('POST /centres/:centreId/invitations/:invitationId/resending', () => {
  it('asks who it is, is not a member’s to do, and does not exist for a stranger', async () => {
    await invite({ emails: [anAddress()] });
    const one = `${path()}/${(await pending()).items[0]?.id}/resending`;
    expect((await api.anonymous.post(one)).status).toBe(401);
    expect((await member.post(one)).status).toBe(403);
    expect((await stranger.post(one)).status).toBe(404);
    const theirs = (await stranger.get<MeResponse>('/me')).body.currentCentreId;
    expect((await stranger.post(one.replace(centre.id, theirs ?? ''))).status).toBe(404);
  });

  it('sends the same link again, with its new date', async () => {
    const email = anAddress();
    await invite({ emails: [email] });
    const [before] = (await pending()).items;
    await eventually(
      () => mailsTo(email),
      (mails) => mails.length === 1,
    );
    const { status, body } = await admin.post<{ sentAt: string }>(`${path()}/${before?.id}/resending`);
    expect(status).toBe(200);
    expect(Date.parse(body.sentAt)).toBeGreaterThan(Date.parse(before?.sentAt ?? ''));
    const mails = await eventually(
      () => mailsTo(email),
      (all) => all.length === 2,
    );
    expect(mails.map(({ text }) => text.includes(`/invitations/`))).toEqual([true, true]);
    expect(mails[0]?.text).toBe(mails[1]?.text);
  });
});

describe('DELETE /centres/:centreId/invitations/:invitationId', () => {
  it('asks who it is, is not a member’s to do, and does not exist for a stranger', async () => {
    await invite({ emails: [anAddress()] });
    const one = `${path()}/${(await pending()).items[0]?.id}`;
    expect((await api.anonymous.call('DELETE', one, {})).status).toBe(401);
    expect((await member.call('DELETE', one, {})).status).toBe(403);
    expect((await stranger.call('DELETE', one, {})).status).toBe(404);
  });

  it('takes it back for good: the link, the resending and a second cancelling are refused', async () => {
    const email = anAddress();
    await invite({ emails: [email] });
    const one = `${path()}/${(await pending()).items[0]?.id}`;
    expect((await admin.call('DELETE', one, {})).status).toBe(204);
    expect((await pending()).total).toBe(0);
    const gone = { status: 409, body: { code: 'INVITATION_CANCELLED' } };
    const code = await codeOf(email);
    expect(await api.anonymous.get(`/invitations/${code}`)).toMatchObject(gone);
    expect(await stranger.post(`/invitations/${code}/acceptance`)).toMatchObject(gone);
    expect(await admin.post(`${one}/resending`)).toMatchObject(gone);
    expect(await admin.call('DELETE', one, {})).toMatchObject(gone);
    expect(outcomes((await invite({ emails: [email] })).body)).toEqual([[email, 'sent', null]]);
    expect(await codeOf(email)).not.toBe(code);
  });
});

describe('GET /invitations/:code', () => {
  it('tells whoever has the link which centre it is, and knows no other code', async () => {
    const email = anAddress();
    await invite({ emails: [email] });
    const { status, body } = await api.anonymous.get<OpenInvitationResponse>(
      `/invitations/${await codeOf(email)}`,
    );
    expect([status, body]).toEqual([200, { centreId: centre.id, centreName: 'Université de Testix', email }]);
    expect((await api.anonymous.get('/invitations/ZZZZZZZZZZ')).status).toBe(404);
  });
});

describe('POST /invitations/:code/acceptance', () => {
  it('asks who it is, and knows no other code', async () => {
    expect((await api.anonymous.post('/invitations/ZZZZZZZZZZ/acceptance')).status).toBe(401);
    expect((await stranger.post('/invitations/ZZZZZZZZZZ/acceptance')).status).toBe(404);
  });

  it('attaches the account at once, whatever its address, and goes over to the centre', async () => {
    const email = anAddress();
    await invite({ emails: [email] });
    const code = await codeOf(email);
    const { status, body } = await stranger.post<MeResponse>(`/invitations/${code}/acceptance`);
    expect([status, body.currentCentreId]).toEqual([200, centre.id]);
    expect(body.memberships).toContainEqual(expect.objectContaining({ centreId: centre.id, role: 'member' }));
    expect((await stranger.get(`/centres/${centre.id}/members`)).status).toBe(200);
    expect((await pending()).total).toBe(0);
    const used = { status: 409, body: { code: 'INVITATION_ACCEPTED' } };
    expect(await api.anonymous.get(`/invitations/${code}`)).toMatchObject(used);
    expect(await stranger.post(`/invitations/${code}/acceptance`)).toMatchObject(used);
  });

  it('proves the address of an account that the code was sent to, and no other', async () => {
    const { database } = api;
    const proven = async (accountId: string) =>
      (
        await database.sql('select 1 from accounts where id = $1 and email_proven_at is not null', [
          accountId,
        ])
      ).length === 1;
    const [invited, other] = [
      await anAccount(anAddress()).unproven().save(database),
      await anAccount(anAddress()).unproven().save(database),
    ];
    await invite({ emails: [invited.email] });
    const toInvited = await codeOf(invited.email);
    await (await api.signedIn(invited)).post(`/invitations/${toInvited}/acceptance`);
    const elsewhere = anAddress();
    await invite({ emails: [elsewhere] });
    const toElsewhere = await codeOf(elsewhere);
    await (await api.signedIn(other)).post(`/invitations/${toElsewhere}/acceptance`);
    expect([await proven(invited.id), await proven(other.id)]).toEqual([true, false]);
  });

  it('does not use up the invitation of somebody else for a member', async () => {
    const email = anAddress();
    await invite({ emails: [email] });
    const answer = await member.post(`/invitations/${await codeOf(email)}/acceptance`);
    expect(answer).toMatchObject({ status: 409, body: { code: 'ALREADY_MEMBER' } });
    expect((await pending()).total).toBe(1);
  });

  it('makes the first of a centre its administrator', async () => {
    const empty = await aCentre('Nouveau centre').save(api.database);
    const { code } = await anInvitation('referent@pix.fr').save(api.database, empty.id);
    const { body } = await stranger.post<MeResponse>(`/invitations/${code}/acceptance`);
    expect(body.memberships).toContainEqual(expect.objectContaining({ centreId: empty.id, role: 'admin' }));
  });

  it('lets a former member come back', async () => {
    const left = await api.signedIn(await anAccount().formerMemberOf(centre.id).save(api.database));
    const email = anAddress();
    await invite({ emails: [email] });
    expect((await left.post(`/invitations/${await codeOf(email)}/acceptance`)).status).toBe(200);
  });

  it('is done once, however many come with the same link at once', async () => {
    const email = anAddress();
    await invite({ emails: [email] });
    const code = await codeOf(email);
    const clients = await Promise.all(
      Array.from({ length: 6 }, async () => api.signedIn(await anAccount().save(api.database))),
    );
    const answers = await Promise.all(
      clients.flatMap((client) => [1, 2].map(() => client.post(`/invitations/${code}/acceptance`))),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 409]));
    const members = await api.database.sql('select 1 from memberships where centre_id = $1', [centre.id]);
    expect(members).toHaveLength(3);
  });
});

describe('POST /accounts with the code of an invitation', () => {
  const newcomer = (email: string, invitationCode: string) => ({
    firstName: 'Sophie',
    lastName: 'Delarue',
    email,
    password: 'Soleil-vert-7',
    termsAccepted: true,
    invitationCode,
  });

  it('opens the account and attaches it at once, whatever its address', async () => {
    const [invited, own] = [anAddress(), anAddress()];
    await invite({ emails: [invited] });
    const answer = await api.anonymous.post('/accounts', newcomer(own, await codeOf(invited)));
    expect(answer.status).toBe(201);
    const sophie = await api.signedIn({ email: own, password: 'Soleil-vert-7' });
    const { body } = await sophie.get<MeResponse>('/me');
    expect(body).toMatchObject({ currentCentreId: centre.id, memberships: [{ role: 'member' }] });
    expect((await pending()).total).toBe(0);
  });

  it('opens no account where the invitation is used or cancelled', async () => {
    const [email, own] = [anAddress(), anAddress()];
    await invite({ emails: [email] });
    const code = await codeOf(email);
    await stranger.post(`/invitations/${code}/acceptance`);
    expect(await api.anonymous.post('/accounts', newcomer(own, code))).toMatchObject({
      status: 409,
      body: { code: 'INVITATION_ACCEPTED' },
    });
    expect(await api.database.sql('select 1 from accounts where email = $1', [own])).toEqual([]);
  });
});
