import type { TokensResponse } from '#dto/accounts/tokens.response.js';
import { HouseKeeping } from '../platform/house-keeping.js';
import { startApi, type TestApi } from '../testing/start-api.js';
import { OneTimePasswordsService } from './one-time-passwords.service.js';

let api: TestApi;

beforeAll(async () => {
  api = await startApi();
});
beforeEach(() => {
  api.setNow('2026-11-21T10:00:00Z');
});
afterAll(() => api.close());

let pupils = 0;

/** A pupil whose school just printed a password. */
async function aPupil() {
  const passwords = api.app.get(OneTimePasswordsService);
  const prepared = await passwords.prepare();
  pupils += 1;
  const pupil = { firstName: 'Ève', lastName: `Petit ${pupils}`, birthdate: '2010-03-09' };
  await api.database.transaction((tx) => passwords.open(tx, [{ ...pupil, prepared }]));
  const oneTimePassword = passwords.tell(prepared.accountId, prepared.seed);
  return { id: prepared.accountId, email: `eve.petit${pupils}0903`, oneTimePassword };
}

type Pupil = Awaited<ReturnType<typeof aPupil>>;
const signIn = ({ email }: Pupil, password: string) =>
  api.anonymous.post('/auth/sign-in', { email, password });
const choose = ({ email, oneTimePassword }: Pupil, changes: object = {}) =>
  api.anonymous.post<TokensResponse & { code: string }>('/auth/first-sign-in', {
    email,
    oneTimePassword,
    password: 'Soleil-vert-7',
    termsAccepted: true,
    ...changes,
  });

describe('a sign-in with a one-time password', () => {
  it('asks for a password of one’s own, and lets nobody in before', async () => {
    const pupil = await aPupil();
    const answer = await signIn(pupil, pupil.oneTimePassword);
    expect([answer.status, answer.body.code]).toEqual([403, 'PASSWORD_CHANGE_REQUIRED']);
    expect(answer.headers['set-cookie']).toBeUndefined();
  });

  it('says no more than ever to whoever does not know it', async () => {
    const answer = await signIn(await aPupil(), 'Wrong-one-1');
    expect([answer.status, answer.body.code]).toEqual([401, 'WRONG_EMAIL_OR_PASSWORD']);
  });
});

describe('POST /auth/first-sign-in', () => {
  it('takes the chosen password, the conditions with it, and signs in', async () => {
    const pupil = await aPupil();
    const answer = await choose(pupil);
    expect([answer.status, answer.body.expiresIn]).toEqual([200, 1200]);
    const client = api.anonymous.withToken(answer.body.accessToken);
    expect((await client.get('/me')).body).toMatchObject({ memberships: [] });
    expect((await signIn(pupil, 'Soleil-vert-7')).status).toBe(200);
    expect((await signIn(pupil, pupil.oneTimePassword)).status).toBe(401);
    const [account] = await api.database.sql(
      `select one_time_seed as seed, one_time_until as until, conditions_version as version from accounts where id = $1`,
      [pupil.id],
    );
    expect(account).toEqual({ seed: null, until: null, version: '2026-11' });
  });

  it('is open once: of two devices at the same time one chooses', async () => {
    const pupil = await aPupil();
    const answers = await Promise.all([choose(pupil), choose(pupil, { password: 'Soleil-vert-8' })]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('tells every fault of what was chosen, and keeps the one-time password', async () => {
    const pupil = await aPupil();
    const weak = await choose(pupil, { password: 'soleil', termsAccepted: false });
    const same = await choose(pupil, { password: pupil.oneTimePassword });
    const common = await choose(pupil, { password: 'Password1' });
    const faults = [weak, same, common].map(({ body }) =>
      (body as unknown as { errors: { pointer: string; code: string }[] }).errors.map(
        ({ pointer, code }) => `${pointer} ${code}`,
      ),
    );
    expect(faults).toEqual([
      [
        '/password TOO_SHORT',
        '/password UPPER_CASE_MISSING',
        '/password DIGIT_MISSING',
        '/termsAccepted REQUIRED',
      ],
      ['/password SAME_PASSWORD'],
      ['/password PASSWORD_TOO_COMMON'],
    ]);
    expect((await choose(pupil)).status).toBe(200);
  });

  it('is no way to change a password that was chosen', async () => {
    const pupil = await aPupil();
    await choose(pupil);
    const again = await choose(pupil, { oneTimePassword: 'Soleil-vert-7', password: 'Soleil-vert-9' });
    expect([again.status, again.body.code]).toEqual([409, 'PASSWORD_ALREADY_CHOSEN']);
  });

  it('is blocked with the sign-in after ten failures', async () => {
    const pupil = await aPupil();
    for (let time = 0; time < 5; time += 1) {
      expect((await choose(pupil, { oneTimePassword: 'wrong' })).status).toBe(401);
      expect((await signIn(pupil, 'wrong')).status).toBe(401);
    }
    expect((await choose(pupil)).status).toBe(429);
  });

  it('ends after thirty days, and nothing tells the password any more', async () => {
    const pupil = await aPupil();
    api.setNow('2026-12-21T10:00:00Z');
    const answers = [await signIn(pupil, pupil.oneTimePassword), await choose(pupil)];
    expect(answers.map(({ status, body }) => [status, body.code])).toEqual([
      [403, 'ONE_TIME_PASSWORD_EXPIRED'],
      [403, 'ONE_TIME_PASSWORD_EXPIRED'],
    ]);
    await api.database.sql(`update accounts set one_time_until = now() - interval '1 minute' where id = $1`, [
      pupil.id,
    ]);
    await api.app.get(HouseKeeping).clean();
    const [account] = await api.database.sql('select one_time_seed as seed from accounts where id = $1', [
      pupil.id,
    ]);
    expect(account).toEqual({ seed: null });
  });

  it('is refused from a page of another site', async () => {
    const { email, oneTimePassword } = await aPupil();
    const answer = await api.anonymous.post(
      '/auth/first-sign-in',
      { email, oneTimePassword, password: 'Soleil-vert-7', termsAccepted: true },
      { 'sec-fetch-site': 'cross-site' },
    );
    expect(answer.status).toBe(403);
  });
});

describe('a one-time password that is renewed', () => {
  it('replaces what there was, ends the sign-ins and forgets the failures', async () => {
    const pupil = await aPupil();
    const { accessToken } = (await choose(pupil)).body;
    for (let time = 0; time < 10; time += 1) await signIn(pupil, 'wrong');
    const passwords = api.app.get(OneTimePasswordsService);
    const prepared = await passwords.prepare(pupil.id);
    await api.database.transaction((tx) => passwords.renew(tx, [prepared]));
    expect((await api.anonymous.withToken(accessToken).get('/me')).status).toBe(401);
    expect((await signIn(pupil, 'Soleil-vert-7')).status).toBe(401);
    const answer = await choose({
      ...pupil,
      oneTimePassword: passwords.tell(pupil.id, prepared.seed),
    });
    expect(answer.status).toBe(200);
  });

  it('rests nowhere in the database', async () => {
    const pupil = await aPupil();
    const tables = await api.database.sql<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables
        where schemaname not in ('pg_catalog', 'information_schema')`,
    );
    for (const { name } of tables) {
      const rows = await api.database.sql(`select 1 from ${name} as row where row::text like $1`, [
        `%${pupil.oneTimePassword}%`,
      ]);
      expect({ name, rows }).toEqual({ name, rows: [] });
    }
  });
});
