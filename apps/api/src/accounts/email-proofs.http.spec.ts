import type { ProfileResponse } from '#dto/accounts/profile.js';
import type { CapturedMailsResponse } from '#dto/platform/captured-mails.response.js';
import { newId } from '../platform/database/ids.js';
import { keepSetting } from '../platform/database/settings.js';
import { anAccount } from '../seeds/builders/account.builder.js';
import type { ApiClient } from '../testing/api-client.js';
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

const password = 'Soleil-Vert-7';
const LINK = /https:\/\/certif\.example\/email-proofs\/([0-9a-f]{64})/;

/** Somebody who has just signed up, and the client of their account. */
async function newcomer(given: object = {}): Promise<{ email: string; client: ApiClient }> {
  const email = `neuf-${newId()}@certif.test`;
  const person = { firstName: 'Zoé', lastName: 'Neuve', email, password, termsAccepted: true, ...given };
  expect((await api.anonymous.post('/accounts', person)).status).toBe(201);
  return { email, client: await api.signedIn({ email, password }) };
}
const mailsTo = (email: string, count = 1) =>
  eventually(
    async () =>
      (await api.anonymous.get<CapturedMailsResponse>(`/demo/mails?to=${encodeURIComponent(email)}`)).body
        .items,
    (mails) => mails.length >= count,
  );
const tokenTo = async (email: string, count = 1) =>
  LINK.exec((await mailsTo(email, count))[0]?.text ?? '')?.[1] ?? '';
const profileOf = async (client: ApiClient) => (await client.get<ProfileResponse>('/me/profile')).body;
const prove = (client: ApiClient, token: string) => client.post('/me/email-proof', { token });
const resend = (client: ApiClient) => client.post('/me/email-proof/resending');

describe('the address of a new account', () => {
  it('is proven by the link of the welcome mail, once', async () => {
    const { email, client } = await newcomer();
    const [welcome] = await mailsTo(email);
    expect(welcome).toMatchObject({
      subject: 'Votre compte Certif est créé',
      html: expect.stringContaining('Confirmer mon adresse'),
    });
    const token = await tokenTo(email);
    expect(welcome?.html).toContain(`/email-proofs/${token}`);
    const waiting = await eventually(
      () => profileOf(client),
      ({ emailProof }) => emailProof?.mail.state === 'sent',
    );
    expect(waiting).toMatchObject({
      emailProvenAt: null,
      emailProof: { expiresAt: '2026-11-28T10:00:00.000Z' },
    });
    api.setNow('2026-11-21T10:05:00Z');
    expect((await prove(client, token)).status).toBe(204);
    expect(await profileOf(client)).toMatchObject({
      email,
      emailProvenAt: '2026-11-21T10:05:00.000Z',
      emailProof: null,
    });
    expect(await prove(client, token)).toMatchObject({ status: 409, body: { code: 'LINK_ENDED' } });
  });

  it('is proven by the account that the mail was about alone: not by a click, nor by another account', async () => {
    const { email, client } = await newcomer({ language: 'en' });
    const token = await tokenTo(email);
    expect((await prove(api.anonymous, token)).status).toBe(401);
    const stranger = await api.signedIn(await anAccount().unproven().save(api.database));
    expect((await prove(stranger, token)).status).toBe(404);
    expect((await profileOf(stranger)).emailProvenAt).toBeNull();
    for (const forged of ['x', 'f'.repeat(64)]) expect((await prove(client, forged)).status).toBe(404);
    expect((await client.post('/me/email-proof', {})).body.errors).toEqual([
      expect.objectContaining({ pointer: '/token', code: 'REQUIRED' }),
    ]);
    expect((await profileOf(client)).emailProvenAt).toBeNull();
    expect((await prove(client, token)).status).toBe(204);
  });

  it('is not proven by a link of more than a week ago, nor by one that was sent again since', async () => {
    const { email, client } = await newcomer();
    const first = await tokenTo(email);
    expect((await resend(client)).status).toBe(204);
    const second = await tokenTo(email, 2);
    expect((await mailsTo(email, 2))[0]?.subject).toBe('Confirmez votre adresse e-mail');
    expect((await prove(client, first)).status).toBe(409);
    api.setNow('2026-11-28T10:00:00Z');
    const later = await api.signedIn({ email, password });
    expect((await prove(later, second)).status).toBe(409);
    expect((await resend(later)).status).toBe(204);
    expect((await prove(later, await tokenTo(email, 3))).status).toBe(204);
  });

  it('gives the link to one of ten who use it at once', async () => {
    const { email, client } = await newcomer();
    const token = await tokenTo(email);
    const answers = await Promise.all(Array.from({ length: 10 }, () => prove(client, token)));
    expect(answers.map(({ status }) => status).sort()).toEqual([
      204,
      ...Array.from({ length: 9 }, () => 409),
    ]);
  });
});

describe('the mail that proves an address', () => {
  it('is sent again five times, then not for a quarter of an hour', async () => {
    const { client } = await newcomer();
    expect((await resend(api.anonymous)).status).toBe(401);
    for (let time = 0; time < 5; time += 1) expect((await resend(client)).status).toBe(204);
    expect(await resend(client)).toMatchObject({
      status: 429,
      body: { code: 'TOO_MANY_MAILS', retryAfter: 900 },
    });
    const toAnother = { currentPassword: password, email: `autre-${newId()}@certif.test` };
    expect((await client.post('/me/email-change', toAnother)).status).toBe(429);
    api.setNow('2026-11-21T10:15:01Z');
    expect((await resend(client)).status).toBe(204);
  });

  it('is not sent to an address that is proven, nor to an account without one', async () => {
    const nothing = { status: 409, body: { code: 'NOTHING_TO_PROVE' } };
    const proven = await anAccount().save(api.database);
    expect(await resend(await api.signedIn(proven))).toMatchObject(nothing);
    const pupil = await anAccount().withUsername(`eleve-${newId()}`).unproven().save(api.database);
    const client = await api.signedIn(pupil);
    await api.database.sql('update accounts set email = null where id = $1', [pupil.id]);
    expect(await resend(client)).toMatchObject(nothing);
  });
});

describe('an address is proven as well', () => {
  it('by a new password, whose link went there; the link of the welcome mail ends', async () => {
    const { email, client } = await newcomer();
    const token = await tokenTo(email);
    await api.anonymous.post('/accounts/password-reset-requests', { email });
    const [mail] = await mailsTo(email, 2);
    const reset = /\/password-resets\/(\S+)/.exec(mail?.text ?? '')?.[1] ?? '';
    const chosen = { token: reset, password: 'Lune-Bleue-8' };
    expect((await api.anonymous.post('/accounts/password-resets', chosen)).status).toBe(204);
    expect((await client.get('/me')).status).toBe(401);
    const owner = await api.signedIn({ email, password: chosen.password });
    expect((await profileOf(owner)).emailProvenAt).toBe('2026-11-21T10:00:00.000Z');
    expect((await prove(owner, token)).status).toBe(409);
  });

  it('by the change to it; the address before it never is, and does not learn the new one', async () => {
    const { email, client } = await newcomer();
    const next = `suite-${newId()}@certif.test`;
    const first = await tokenTo(email);
    await client.post('/me/email-change', { currentPassword: password, email: next });
    const [mail] = await mailsTo(next);
    const token = /\/email-confirmations\/(\S+)/.exec(mail?.text ?? '')?.[1] ?? '';
    expect((await client.post('/accounts/email-confirmations', { token })).status).toBe(204);
    expect(await profileOf(client)).toMatchObject({
      email: next,
      emailProvenAt: '2026-11-21T10:00:00.000Z',
      emailProof: null,
    });
    expect((await prove(client, first)).status).toBe(409);
    const [told] = await mailsTo(email, 2);
    expect(told?.subject).toBe('L’adresse e-mail de votre compte a changé');
    expect(told?.text).toContain('une autre adresse');
    expect(`${told?.text} ${told?.html}`).not.toContain(next);
    const formerly = await api.database.sql(
      `select email_proven_at as "provenAt" from former_identities where email = $1`,
      [email],
    );
    expect(formerly).toEqual([{ provenAt: null }]);
  });
});
