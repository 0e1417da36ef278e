import type { TokensResponse } from '#dto/accounts/tokens.response.js';
import { anAccount, type BuiltAccount } from '../seeds/builders/account.builder.js';
import type { Answer } from '../testing/api-client.js';
import { startApi, type TestApi } from '../testing/start-api.js';

let api: TestApi;

beforeAll(async () => {
  api = await startApi();
});
beforeEach(() => {
  api.setNow('2026-11-21T10:00:00Z');
});
afterAll(() => api.close());

const someone = () => anAccount().save(api.database);
const signIn = ({ email, password }: { email: string; password: string }) =>
  api.anonymous.post<TokensResponse>('/auth/sign-in', { email, password });
const refresh = (refreshToken: string) =>
  api.anonymous.post<TokensResponse>('/auth/refresh', { refreshToken });
const cookies = ({ headers }: Answer<unknown>) => [headers['set-cookie'] ?? []].flat().map(String);

/** The cookies that an answer set, as a browser sends them back. */
const jarOf = (answer: Answer<unknown>) => ({
  cookie: cookies(answer)
    .map((cookie) => cookie.split(';')[0])
    .join('; '),
});

describe('POST /auth/sign-in', () => {
  it('answers tokens to a program and sets cookies that no script can read', async () => {
    const answer = await signIn(await someone());
    expect(answer).toMatchObject({ status: 200, body: { expiresIn: 1200 } });
    const [access, renewal] = cookies(answer);
    expect(access).toMatch(/^certif_access=.+; Max-Age=1200; Path=\/api; HttpOnly; SameSite=Strict$/);
    expect(renewal).toMatch(
      /^certif_refresh=.+; Max-Age=604800; Path=\/api\/auth; HttpOnly; SameSite=Strict$/,
    );
  });

  it('takes an address in any case, and a pupil’s username', async () => {
    const account = await anAccount('Eloise@Certif.test')
      .withUsername('eloise.ndoran0704')
      .save(api.database);
    expect((await signIn({ ...account, email: ' ELOISE@certif.TEST ' })).status).toBe(200);
    expect((await signIn({ ...account, email: 'eloise.ndoran0704' })).status).toBe(200);
  });

  it('answers a wrong password and an unknown address alike', async () => {
    const account = await someone();
    const wrong = await signIn({ ...account, password: 'Certif2025' });
    const unknown = await signIn({ email: 'nobody@certif.test', password: 'Certif2025' });
    expect(wrong).toMatchObject({ status: 401, body: { code: 'WRONG_EMAIL_OR_PASSWORD' } });
    expect(unknown.body).toEqual(wrong.body);
    expect(cookies(wrong)).toEqual([]);
  });

  it('names the fields that are missing', async () => {
    const answer = await api.anonymous.post('/auth/sign-in', {});
    expect(answer.status).toBe(422);
    expect(answer.body.errors?.map(({ pointer, code }) => [pointer, code])).toEqual([
      ['/email', 'REQUIRED'],
      ['/password', 'REQUIRED'],
    ]);
  });

  it('refuses a call from a page of another site', async () => {
    const account = await someone();
    const body = { email: account.email, password: account.password };
    const foreign = await api.anonymous.post('/auth/sign-in', body, { 'sec-fetch-site': 'cross-site' });
    expect(foreign).toMatchObject({ status: 403, body: { code: 'CROSS_SITE' } });
    expect(
      (await api.anonymous.post('/auth/sign-in', body, { 'sec-fetch-site': 'same-origin' })).status,
    ).toBe(200);
  });

  describe('after ten failures', () => {
    const fail = async (email: string, times: number) => {
      for (let time = 0; time < times; time += 1) {
        expect((await signIn({ email, password: 'wrong' })).status).toBe(401);
      }
    };

    it('blocks for two minutes, then for four at the twentieth, even with the right password', async () => {
      const account = await someone();
      await fail(account.email, 10);
      const blocked = await signIn(account);
      expect(blocked).toMatchObject({ status: 429, body: { code: 'SIGN_IN_BLOCKED', retryAfter: 120 } });
      expect(blocked.headers['retry-after']).toBe('120');
      api.setNow('2026-11-21T10:02:01Z');
      await fail(account.email, 10);
      expect((await signIn(account)).body).toMatchObject({ code: 'SIGN_IN_BLOCKED', retryAfter: 240 });
    });

    it('blocks an unknown address alike', async () => {
      await fail('stranger@certif.test', 10);
      expect((await signIn({ email: 'stranger@certif.test', password: 'x' })).status).toBe(429);
    });

    it('counts guesses that arrive at once', async () => {
      const { email } = await someone();
      const guesses = await Promise.all(
        Array.from({ length: 30 }, () => signIn({ email, password: 'wrong' })),
      );
      expect(guesses.filter(({ status }) => status === 401)).toHaveLength(10);
      expect(guesses.filter(({ status }) => status === 429)).toHaveLength(20);
    });

    it('forgets the failures at a success', async () => {
      const account = await someone();
      await fail(account.email, 9);
      expect((await signIn(account)).status).toBe(200);
      await fail(account.email, 9);
      expect((await signIn(account)).status).toBe(200);
    });

    it('keeps no address in the counters', async () => {
      await fail('readable@certif.test', 1);
      const rows = await api.database.sql<{ key: string }>('select key from attempts');
      expect(rows.filter(({ key }) => key.includes('@'))).toEqual([]);
    });
  });
});

describe('POST /auth/refresh', () => {
  const signedIn = async (account?: BuiltAccount) => (await signIn(account ?? (await someone()))).body;

  it('exchanges a token for its successor', async () => {
    const first = await signedIn();
    const second = await refresh(first.refreshToken);
    expect(second.status).toBe(200);
    expect(second.body.refreshToken).not.toBe(first.refreshToken);
    const me = await api.anonymous.withToken(second.body.accessToken).get('/me');
    expect(me.status).toBe(200);
  });

  it('gives the same successor again within a minute: an answer was lost', async () => {
    const { refreshToken } = await signedIn();
    const lost = await refresh(refreshToken);
    api.setNow('2026-11-21T10:00:59Z');
    const again = await refresh(refreshToken);
    expect(again.status).toBe(200);
    expect(again.body.refreshToken).toBe(lost.body.refreshToken);
    expect((await refresh(again.body.refreshToken)).status).toBe(200);
  });

  it('gives two tabs that ask at once the same successor', async () => {
    const { refreshToken } = await signedIn();
    const answers = await Promise.all(Array.from({ length: 8 }, () => refresh(refreshToken)));
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 8 }, () => 200));
    expect(new Set(answers.map(({ body }) => body.refreshToken)).size).toBe(1);
  });

  it('ends the whole sign-in when an exchanged token comes again later: it is a copy', async () => {
    const { refreshToken } = await signedIn();
    const owner = await refresh(refreshToken);
    api.setNow('2026-11-21T10:01:01Z');
    expect(await refresh(refreshToken)).toMatchObject({
      status: 401,
      body: { code: 'REFRESH_TOKEN_INVALID' },
    });
    expect((await refresh(owner.body.refreshToken)).status).toBe(401);
    expect((await api.anonymous.withToken(owner.body.accessToken).get('/me')).status).toBe(401);
  });

  it('refuses what the server did not make', async () => {
    const { refreshToken } = await signedIn();
    const [signInId = '', , seal = ''] = refreshToken.split('.');
    for (const forged of ['', 'x', `${signInId}.7.${seal}`, `${signInId}.0`, `${refreshToken}x`]) {
      expect((await refresh(forged)).status).toBe(401);
    }
  });

  it('ends by itself after a week without use', async () => {
    const { refreshToken } = await signedIn();
    api.setNow('2026-11-28T10:00:01Z');
    expect((await refresh(refreshToken)).status).toBe(401);
  });

  it('takes the cookie of a browser and sets the next one', async () => {
    const signedInAnswer = await signIn(await someone());
    const answer = await api.anonymous.post<TokensResponse>(
      '/auth/refresh',
      undefined,
      jarOf(signedInAnswer),
    );
    expect(answer.status).toBe(200);
    expect(cookies(answer)[1]).toContain(answer.body.refreshToken);
  });
});

describe('POST /auth/sign-out', () => {
  it('ends the sign-in of a program at once', async () => {
    const { accessToken, refreshToken } = (await signIn(await someone())).body;
    const client = api.anonymous.withToken(accessToken);
    expect((await client.post('/auth/sign-out')).status).toBe(204);
    expect((await client.get('/me')).status).toBe(401);
    expect((await refresh(refreshToken)).status).toBe(401);
  });

  it('ends the sign-in of a browser and takes its cookies away', async () => {
    const jar = jarOf(await signIn(await someone()));
    expect((await api.anonymous.get('/me', jar)).status).toBe(200);
    const answer = await api.anonymous.post('/auth/sign-out', undefined, jar);
    expect(answer.status).toBe(204);
    expect(cookies(answer).every((cookie) => cookie.includes('Expires=Thu, 01 Jan 1970'))).toBe(true);
    expect((await api.anonymous.get('/me', jar)).status).toBe(401);
  });

  it('leaves the other sign-ins of the same person alone', async () => {
    const account = await someone();
    const phone = (await signIn(account)).body;
    const desk = (await signIn(account)).body;
    await api.anonymous.withToken(phone.accessToken).post('/auth/sign-out');
    expect((await api.anonymous.withToken(desk.accessToken).get('/me')).status).toBe(200);
  });

  it('is content when there is nothing to end', async () => {
    expect((await api.anonymous.post('/auth/sign-out')).status).toBe(204);
  });
});

describe('an access token', () => {
  it.each([
    ['nothing', undefined],
    ['nonsense', 'nonsense'],
    ['another algorithm', 'eyJhbGciOiJub25lIn0.eyJzaWQiOiIxIn0.'],
  ])('is refused when it is %s', async (_, token) => {
    const client = token ? api.anonymous.withToken(token) : api.anonymous;
    expect(await client.get('/me')).toMatchObject({ status: 401, body: { code: 'NOT_SIGNED_IN' } });
  });

  it('is refused in a cookie that a page of another site makes the browser send', async () => {
    const jar = jarOf(await signIn(await someone()));
    const call = (headers: Record<string, string>) =>
      api.anonymous.post('/me/terms-acceptance', {}, { ...jar, ...headers });
    expect((await call({ 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await call({ 'sec-fetch-site': 'same-site' })).status).toBe(403);
    expect((await call({ origin: 'https://evil.example' })).status).toBe(403);
    expect((await call({ origin: 'http://localhost:80' })).status).toBe(200);
  });
});
