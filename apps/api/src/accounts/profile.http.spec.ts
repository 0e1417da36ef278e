import type { ProfileResponse, SignInsResponse } from '#dto/accounts/profile.js';
import type { Problem } from '#dto/problem/problem.js';
import type { CapturedMailsResponse } from '#dto/platform/captured-mails.response.js';
import { newId } from '../platform/database/ids.js';
import { keepSetting } from '../platform/database/settings.js';
import { anAccount, type BuiltAccount } from '../seeds/builders/account.builder.js';
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
const signIn = ({ email, password }: Pick<BuiltAccount, 'email' | 'password'>) =>
  api.anonymous.post<{ accessToken: string }>('/auth/sign-in', { email, password });
const newAddress = () => `neuve-${newId()}@certif.test`;
const mailsTo = (email: string) =>
  eventually(
    async () =>
      (await api.anonymous.get<CapturedMailsResponse>(`/demo/mails?to=${encodeURIComponent(email)}`)).body
        .items,
    (mails) => mails.length > 0,
  );
const tokenTo = async (email: string) => {
  const [mail] = await mailsTo(email);
  return /\/email-confirmations\/(\S+)/.exec(mail?.text ?? '')?.[1] ?? '';
};

describe('GET and PATCH /me/profile', () => {
  it('ask who it is', async () => {
    expect((await api.anonymous.get('/me/profile')).status).toBe(401);
    expect((await api.anonymous.call('PATCH', '/me/profile', { body: {} })).status).toBe(401);
  });

  it('show and change one’s name and language, and leave what is not named', async () => {
    const account = await someone();
    const person = await api.signedIn(account);
    const changed = await person.call<ProfileResponse>('PATCH', '/me/profile', {
      body: { lastName: ' N’Doran-Petit ', language: 'en' },
    });
    expect(changed).toMatchObject({
      status: 200,
      body: {
        firstName: 'Éloïse',
        lastName: 'N’Doran-Petit',
        email: account.email,
        username: null,
        language: 'en',
        emailProvenAt: expect.any(String),
        emailProof: null,
        emailChange: null,
      },
    });
    expect((await person.get('/me/profile')).body).toEqual(changed.body);
  });

  it('name every fault', async () => {
    const person = await api.signedIn(await someone());
    const { status, body } = await person.call<Problem>('PATCH', '/me/profile', {
      body: { firstName: '', lastName: 'x'.repeat(256), language: 'de' },
    });
    expect([status, body.errors?.map(({ pointer, code }) => `${pointer} ${code}`)]).toEqual([
      422,
      ['/firstName REQUIRED', '/lastName TOO_LONG', '/language FORMAT'],
    ]);
  });
});

describe('PUT /me/password', () => {
  const change = { currentPassword: 'Certif2026', password: 'Soleil-Vert-7' };

  it('asks who it is', async () => {
    expect((await api.anonymous.put('/me/password', change)).status).toBe(401);
  });

  it('changes it, keeps this sign-in, ends the others, and tells the owner', async () => {
    const account = await someone();
    const [here, there] = [await api.signedIn(account), await api.signedIn(account)];
    expect((await here.put('/me/password', change)).status).toBe(204);
    expect((await here.get('/me')).status).toBe(200);
    expect((await there.get('/me')).status).toBe(401);
    expect((await signIn(account)).status).toBe(401);
    expect((await signIn({ ...account, password: change.password })).status).toBe(200);
    expect((await mailsTo(account.email))[0]?.subject).toBe('Votre mot de passe a été modifié');
  });

  it('refuses a wrong present password at its field, a common new one at its own, and changes nothing', async () => {
    const account = await someone();
    const person = await api.signedIn(account);
    expect(await person.put('/me/password', { ...change, currentPassword: 'Certif2025' })).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/currentPassword', code: 'WRONG' }] },
    });
    expect(await person.put('/me/password', { ...change, password: 'Bonjour1' })).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/password', code: 'PASSWORD_TOO_COMMON' }] },
    });
    expect((await signIn(account)).status).toBe(200);
  });

  it('blocks whoever guesses the present one at an open screen', async () => {
    const person = await api.signedIn(await someone());
    for (let guess = 0; guess < 10; guess += 1) {
      await person.put('/me/password', { ...change, currentPassword: `Au-Hasard-${guess}` });
    }
    expect(await person.put('/me/password', change)).toMatchObject({
      status: 429,
      body: { code: 'SIGN_IN_BLOCKED', retryAfter: 120 },
    });
  });
});

describe('another e-mail address', () => {
  const ask = async (account: BuiltAccount, email: string, currentPassword = account.password) =>
    (await api.signedIn(account)).post('/me/email-change', { currentPassword, email });

  it('becomes one’s own once the link that it received is opened; the old one is told', async () => {
    const [account, email] = [await someone(), newAddress()];
    const person = await api.signedIn(account);
    expect((await person.post('/me/email-change', { currentPassword: account.password, email })).status).toBe(
      204,
    );
    expect((await person.get<ProfileResponse>('/me/profile')).body).toMatchObject({
      email: account.email,
      emailChange: { email, expiresAt: '2026-11-21T11:00:00.000Z' },
    });
    const token = await tokenTo(email);
    expect((await api.anonymous.post('/accounts/email-confirmations', { token })).status).toBe(401);
    const stranger = await api.signedIn(await someone());
    expect((await stranger.post('/accounts/email-confirmations', { token })).status).toBe(404);
    expect((await person.post('/accounts/email-confirmations', { token })).status).toBe(204);
    expect((await signIn(account)).status).toBe(401);
    expect((await signIn({ ...account, email })).status).toBe(200);
    const [told] = await mailsTo(account.email);
    expect(told).toMatchObject({
      subject: 'L’adresse e-mail de votre compte a changé',
      text: expect.stringContaining(email),
    });
    expect(await person.post('/accounts/email-confirmations', { token })).toMatchObject({
      status: 409,
      body: { code: 'LINK_ENDED' },
    });
  });

  it('tells what became of its mail', async () => {
    const [account, email] = [await someone(), newAddress()];
    await ask(account, email);
    const person = await api.signedIn(account);
    const { body } = await eventually(
      () => person.get<ProfileResponse>('/me/profile'),
      (answer) => answer.body.emailChange?.mail.state === 'sent',
    );
    expect(body.emailChange?.mail).toEqual({
      state: 'sent',
      trouble: null,
      attempts: 1,
      sentAt: '2026-11-21T10:00:00.000Z',
    });
  });

  it('is refused when somebody has it, also when they took it after the mail', async () => {
    const [account, other] = [await someone(), await someone()];
    expect(await ask(account, other.email.toUpperCase())).toMatchObject({
      status: 409,
      body: { code: 'EMAIL_TAKEN' },
    });
    const email = newAddress();
    await ask(account, email);
    const token = await tokenTo(email);
    await anAccount(email).save(api.database);
    const person = await api.signedIn(account);
    expect(await person.post('/accounts/email-confirmations', { token })).toMatchObject({
      status: 409,
      body: { code: 'EMAIL_TAKEN' },
    });
    expect((await signIn(account)).status).toBe(200);
  });

  it('asks for the present password', async () => {
    const account = await someone();
    expect(await ask(account, newAddress(), 'Certif2025')).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/currentPassword', code: 'WRONG' }] },
    });
    expect((await api.anonymous.post('/me/email-change', {})).status).toBe(401);
  });

  it('can be sent again, given up, and opens nothing after its hour', async () => {
    const [account, email] = [await someone(), newAddress()];
    const person = await api.signedIn(account);
    expect(await person.post('/me/email-change/resending')).toMatchObject({ status: 409 });
    await person.post('/me/email-change', { currentPassword: account.password, email });
    const first = await tokenTo(email);
    expect((await person.post('/me/email-change/resending')).status).toBe(204);
    const confirm = (token: string) => person.post('/accounts/email-confirmations', { token });
    expect((await confirm(first)).status).toBe(409);
    expect((await person.call('DELETE', '/me/email-change', {})).status).toBe(204);
    expect((await person.get<ProfileResponse>('/me/profile')).body.emailChange).toBeNull();
    const late = newAddress();
    await person.post('/me/email-change', { currentPassword: account.password, email: late });
    const token = await tokenTo(late);
    api.setNow('2026-11-21T11:00:00Z');
    expect((await confirm(token)).status).toBe(409);
    expect((await confirm('f'.repeat(64))).status).toBe(404);
  });

  it('leaves no way in by the old mailbox: a link to a new password that waits there ends', async () => {
    const [account, email] = [await someone(), newAddress()];
    await api.anonymous.post('/accounts/password-reset-requests', { email: account.email });
    const [mail] = await mailsTo(account.email);
    const reset = /\/password-resets\/(\S+)/.exec(mail?.text ?? '')?.[1] ?? '';
    await ask(account, email);
    const person = await api.signedIn(account);
    await person.post('/accounts/email-confirmations', { token: await tokenTo(email) });
    expect(
      await api.anonymous.post('/accounts/password-resets', { token: reset, password: 'Soleil-Vert-7' }),
    ).toMatchObject({ status: 409, body: { code: 'LINK_ENDED' } });
  });
});

describe('one’s sign-ins', () => {
  it('are listed with their device and last use, the present one marked', async () => {
    const account = await someone();
    await api.anonymous.post('/auth/sign-in', account, { 'user-agent': 'Téléphone' });
    api.setNow('2026-11-21T12:00:00Z');
    const person = await api.signedIn(account);
    const { status, body } = await person.get<SignInsResponse>('/me/sign-ins');
    expect(status).toBe(200);
    expect(
      body.items.map(({ userAgent, current, since, lastUsedAt }) => [userAgent, current, since, lastUsedAt]),
    ).toEqual([
      ['lightMyRequest', true, '2026-11-21T12:00:00.000Z', '2026-11-21T12:00:00.000Z'],
      ['Téléphone', false, '2026-11-21T10:00:00.000Z', '2026-11-21T10:00:00.000Z'],
    ]);
    expect((await api.anonymous.get('/me/sign-ins')).status).toBe(401);
  });

  it('end one by one or all but this one, at once; somebody else’s do not exist', async () => {
    const [account, stranger] = [await someone(), await someone()];
    const [one, two, three] = [
      await api.signedIn(account),
      await api.signedIn(account),
      await api.signedIn(account),
    ];
    const list = async () => (await one.get<SignInsResponse>('/me/sign-ins')).body.items;
    const ofTwo = (await two.get<SignInsResponse>('/me/sign-ins')).body.items.find(({ current }) => current);
    const end = (client: typeof one) => client.call('DELETE', `/me/sign-ins/${ofTwo?.id}`, {});
    expect((await end(await api.signedIn(stranger))).status).toBe(404);
    expect((await two.get('/me')).status).toBe(200);
    expect((await end(one)).status).toBe(204);
    expect((await end(one)).status).toBe(404);
    expect((await two.get('/me')).status).toBe(401);
    expect(await list()).toHaveLength(2);
    expect((await one.call('DELETE', '/me/sign-ins', {})).status).toBe(204);
    expect((await three.get('/me')).status).toBe(401);
    expect(await list()).toHaveLength(1);
  });
});
