import type { AccountResponse } from '#dto/accounts/sign-up.request.js';
import { CONDITIONS_VERSION } from '#dto/accounts/accounts.limits.js';
import { anAccount } from '../seeds/builders/account.builder.js';
import { startApi, type TestApi } from '../testing/start-api.js';

let api: TestApi;

beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const person = {
  firstName: ' Éloïse ',
  lastName: 'N’Doran',
  email: 'Eloise@Certif.test',
  password: 'Soleil-Vert-7',
  termsAccepted: true,
};
const signUp = (changes: object = {}, headers?: Record<string, string>) =>
  api.anonymous.post<AccountResponse>('/accounts', { ...person, ...changes }, headers);
const accountOf = async (email: string) =>
  (await api.database.sql<Record<string, unknown>>('select * from accounts where email = $1', [email]))[0];

describe('POST /accounts', () => {
  it('opens an account, remembers what was accepted, and welcomes in the language of the page', async () => {
    const { status, body } = await signUp({ language: 'en' });
    expect(status).toBe(201);
    expect(await accountOf('eloise@certif.test')).toMatchObject({
      id: body.id,
      first_name: 'Éloïse',
      last_name: 'N’Doran',
      language: 'en',
      password_hash: expect.stringMatching(/^\$argon2id\$/),
      conditions_version: CONDITIONS_VERSION,
      conditions_accepted_at: expect.any(Date),
      terms_version: null,
      certifier: false,
    });
    expect(await api.database.sql('select kind from mails where account_id = $1', [body.id])).toEqual([
      { kind: 'accounts.welcome' },
    ]);
    const me = await (
      await api.signedIn({ email: 'ELOISE@certif.test', password: person.password })
    ).get('/me');
    expect(me).toMatchObject({ status: 200, body: { memberships: [], termsAccepted: false } });
  });

  it('refuses an address that somebody has, in whichever case, and writes nothing', async () => {
    const taken = await anAccount('prise@certif.test').save(api.database);
    const answer = await signUp({ email: 'PRISE@certif.test' });
    expect(answer).toMatchObject({ status: 409, body: { code: 'EMAIL_TAKEN' } });
    expect(await accountOf(taken.email)).toMatchObject({ id: taken.id, first_name: 'Camille' });
    expect(await api.database.sql('select 1 from mails where account_id = $1', [taken.id])).toEqual([]);
  });

  it('opens one account for twenty calls at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => signUp({ email: 'vingt@certif.test' })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([
      201,
      ...Array.from({ length: 19 }, () => 409),
    ]);
  });

  it('answers a call whose answer was lost with the same account, and keeps nothing that tells the password', async () => {
    const key = { 'idempotency-key': 'lost-answer' };
    const first = await signUp({ email: 'perdue@certif.test' }, key);
    const again = await signUp({ email: 'perdue@certif.test' }, key);
    expect(again).toMatchObject({ status: 201, body: first.body });
    const [kept] = await api.database.sql<{ answer: unknown }>(
      `select answer from idempotency_keys where key = 'lost-answer'`,
    );
    expect(kept?.answer).toEqual(first.body);
    expect(Object.keys(first.body)).toEqual(['id']);
    const other = await signUp({ email: 'perdue@certif.test', password: 'Soleil-Vert-8' }, key);
    expect(other).toMatchObject({ status: 422, body: { code: 'IDEMPOTENCY_KEY_REUSED' } });
  });

  it.each([
    [
      'nothing',
      { firstName: ' ', lastName: '', email: '', password: '', termsAccepted: false },
      [
        '/firstName REQUIRED',
        '/lastName REQUIRED',
        '/email REQUIRED',
        '/password TOO_SHORT',
        '/password UPPER_CASE_MISSING',
        '/password LOWER_CASE_MISSING',
        '/password DIGIT_MISSING',
        '/termsAccepted REQUIRED',
      ],
    ],
    ['an address that is none', { email: 'eloise(at)certif.test' }, ['/email FORMAT']],
    ['a name with an invisible sign', { firstName: 'Élo\u200bïse' }, ['/firstName CONTROL_CHARACTER']],
    ['a password without a capital', { password: 'soleil-vert-7' }, ['/password UPPER_CASE_MISSING']],
    ['a password that everybody has', { password: 'Password1' }, ['/password PASSWORD_TOO_COMMON']],
  ])('names every fault of %s', async (_, changes, faults) => {
    const answer = await api.anonymous.post('/accounts', {
      ...person,
      email: 'faute@certif.test',
      ...changes,
    });
    expect(answer.status).toBe(422);
    expect(answer.body.errors?.map(({ pointer, code }) => `${pointer} ${code}`)).toEqual(faults);
    expect(await accountOf('faute@certif.test')).toBeUndefined();
  });

  it('knows no invitation by itself: with an unknown code nothing is opened', async () => {
    const answer = await signUp({ email: 'invitee@certif.test', invitationCode: 'ABCDEFGHIJ' });
    expect(answer.status).toBe(404);
    expect(await accountOf('invitee@certif.test')).toBeUndefined();
  });

  it('refuses a page of another site', async () => {
    const answer = await signUp({ email: 'ailleurs@certif.test' }, { 'sec-fetch-site': 'cross-site' });
    expect(answer).toMatchObject({ status: 403, body: { code: 'CROSS_SITE' } });
  });
});
