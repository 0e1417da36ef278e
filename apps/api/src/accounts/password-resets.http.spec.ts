import { TERMS_VERSION } from '#dto/accounts/accounts.limits.js';
import type { CapturedMailsResponse } from '#dto/platform/captured-mails.response.js';
import { keepSetting } from '../platform/database/settings.js';
import { anAccount } from '../seeds/builders/account.builder.js';
import { eventually } from '../testing/eventually.js';
import { startApi, type TestApi } from '../testing/start-api.js';

let api: TestApi;

beforeAll(async () => {
  api = await startApi({ PUBLIC_URL: 'https://certif.example' });
  await keepSetting(api.database, 'seed', 'demo');
});
beforeEach(() => {
  api.setNow('2026-11-21T10:00:00Z');
});
afterAll(() => api.close());

const someone = () => anAccount().named('Éloïse', 'N’Doran').save(api.database);
const demand = (email: string) => api.anonymous.post('/accounts/password-reset-requests', { email });
const reset = (token: string, password = 'Nouveau-Sesame-9') =>
  api.anonymous.post('/accounts/password-resets', { token, password });
const signIn = (email: string, password: string) =>
  api.anonymous.post<{ accessToken: string }>('/auth/sign-in', { email, password });

async function mailsTo(email: string, count = 1) {
  return eventually(
    async () =>
      (await api.anonymous.get<CapturedMailsResponse>(`/demo/mails?to=${encodeURIComponent(email)}`)).body
        .items,
    (mails) => mails.length >= count,
  );
}

async function tokenFor(email: string, count = 1): Promise<string> {
  const [mail] = await mailsTo(email, count);
  const token = /https:\/\/certif\.example\/password-resets\/(\S+)/.exec(mail?.text ?? '')?.[1];
  if (!token) throw new Error(`no link in: ${mail?.text}`);
  expect(mail?.html).toContain(`/password-resets/${token}`);
  return token;
}

describe('a forgotten password', () => {
  it('is replaced by the link of the mail: every sign-in ends, the old password is dead, the owner is told', async () => {
    const account = await someone();
    const before = await api.signedIn(account);
    expect((await demand(account.email.toUpperCase())).status).toBe(202);
    const token = await tokenFor(account.email);
    expect((await reset(token)).status).toBe(204);
    expect((await before.get('/me')).status).toBe(401);
    expect((await signIn(account.email, account.password)).status).toBe(401);
    expect((await signIn(account.email, 'Nouveau-Sesame-9')).status).toBe(200);
    const [told] = await mailsTo(account.email, 2);
    expect(told?.subject).toBe('Votre mot de passe a été modifié');
  });

  it('opens once: the same link again, an older one, and one of an hour ago open nothing', async () => {
    const account = await someone();
    await demand(account.email);
    const first = await tokenFor(account.email);
    await demand(account.email);
    const second = await tokenFor(account.email, 2);
    expect((await reset(second)).status).toBe(204);
    for (const token of [second, first]) {
      expect(await reset(token, 'Encore-Un-Autre-3')).toMatchObject({
        status: 409,
        body: { code: 'LINK_ENDED' },
      });
    }
    const late = await someone();
    await demand(late.email);
    const token = await tokenFor(late.email);
    api.setNow('2026-11-21T11:00:00Z');
    expect((await reset(token)).status).toBe(409);
    expect((await signIn(late.email, late.password)).status).toBe(200);
  });

  it('gives the link to one of twenty who use it at once', async () => {
    const account = await someone();
    await demand(account.email);
    const token = await tokenFor(account.email);
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) => reset(token, `Vingt-Fois-${index}`)),
    );
    expect(answers.filter(({ status }) => status === 204)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(19);
  });

  it('refuses a token that the server did not make, and a weak or common password, and keeps the link', async () => {
    const account = await someone();
    await demand(account.email);
    const token = await tokenFor(account.email);
    const last = token.endsWith('0') ? '1' : '0';
    for (const forged of ['x', token.slice(0, -1), token.slice(0, -1) + last, 'f'.repeat(64)]) {
      expect((await reset(forged)).status).toBe(404);
    }
    const weak = await reset(token, 'faible');
    expect(weak.status).toBe(422);
    expect(weak.body.errors?.map(({ pointer }) => pointer)).toContain('/password');
    expect((await reset(token, 'Azerty123')).body.errors).toEqual([
      expect.objectContaining({ pointer: '/password', code: 'PASSWORD_TOO_COMMON' }),
    ]);
    expect((await reset(token)).status).toBe(204);
  });

  it('keeps nothing in the database that opens the door', async () => {
    const account = await someone();
    await demand(account.email);
    const token = await tokenFor(account.email);
    await api.database.sql('delete from captured_mails');
    const dump = await api.database.sql<{ row: string }>(
      `select row_to_json(mailed_links)::text as row from mailed_links
       union all select row_to_json(mails)::text from mails union all select row_to_json(job)::text from jobs.job`,
    );
    const secret = token.slice(32);
    expect(dump.length).toBeGreaterThan(2);
    expect(dump.filter(({ row }) => row.includes(secret))).toEqual([]);
  });

  it('lets somebody who was locked out in again', async () => {
    const account = await someone();
    for (let failure = 0; failure < 10; failure += 1) await signIn(account.email, 'Pas-Le-Bon-1');
    expect((await signIn(account.email, account.password)).status).toBe(429);
    await demand(account.email);
    await reset(await tokenFor(account.email));
    expect((await signIn(account.email, 'Nouveau-Sesame-9')).status).toBe(200);
  });

  it('sends five mails, then none for a quarter of an hour, and answers as before', async () => {
    const account = await someone();
    for (let time = 0; time < 8; time += 1) expect((await demand(account.email)).status).toBe(202);
    const count = async () =>
      (await api.database.sql('select 1 from mails where account_id = $1', [account.id])).length;
    expect(await count()).toBe(5);
    api.setNow('2026-11-21T10:15:01Z');
    await demand(account.email);
    expect(await count()).toBe(6);
  });

  it('drops the mail of an address that nobody has', async () => {
    expect((await demand('personne@certif.test')).status).toBe(202);
    const [mail] = await eventually(
      () => api.database.sql<{ state: string }>('select state from mails where account_id is null'),
      (mails) => mails.every(({ state }) => state !== 'queued'),
    );
    expect(mail?.state).toBe('dropped');
    expect((await mailsTo('personne@certif.test', 0)).length).toBe(0);
  });

  it('writes English to whoever reads English', async () => {
    const account = await anAccount().acceptedTerms(TERMS_VERSION).save(api.database);
    await api.database.sql(`update accounts set language = 'en' where id = $1`, [account.id]);
    await demand(account.email);
    const [mail] = await mailsTo(account.email);
    expect(mail).toMatchObject({
      subject: 'Choose a new password',
      text: expect.stringContaining('Hello Camille'),
    });
    expect(mail?.html).toContain('<html lang="en">');
  });
});
