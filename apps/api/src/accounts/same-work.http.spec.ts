import type crypto from 'node:crypto';
import { Client } from 'pg';
import { currentRequest } from '../platform/request/request-context.js';
import { anAccount } from '../seeds/builders/account.builder.js';
import { startApi, type TestApi } from '../testing/start-api.js';

// What a stranger could measure: the statements that a call sends, and the passwords that it hashes.
let hashes = 0;
const work: string[] = [];

jest.mock('node:crypto', () => {
  const real = jest.requireActual<typeof crypto>('node:crypto');
  const counted: typeof real.argon2 = (...given) => {
    hashes += 1;
    real.argon2(...given);
  };
  return { ...real, argon2: counted };
});

let api: TestApi;

beforeAll(async () => {
  api = await startApi();
  const send = Reflect.get(Client.prototype, 'query') as (...given: unknown[]) => unknown;
  jest.spyOn(Client.prototype, 'query').mockImplementation(function (this: Client, ...given: unknown[]) {
    const [statement] = given as [string | { text: string }];
    // The jobs of the background belong to nobody's call.
    if (currentRequest()) work.push(typeof statement === 'string' ? statement : statement.text);
    return send.apply(this, given) as never;
  });
});
afterAll(async () => {
  jest.restoreAllMocks();
  await api.close();
});

async function workOf(call: () => Promise<{ status: number }>) {
  hashes = 0;
  work.length = 0;
  const { status } = await call();
  return { status, hashes, statements: [...work] };
}

describe('an address that nobody has costs the same as one that somebody has', () => {
  it('at the sign-in', async () => {
    const { email } = await anAccount().save(api.database);
    const signIn = (name: string) => () =>
      api.anonymous.post('/auth/sign-in', { email: name, password: 'Pas-Le-Bon-1' });
    const known = await workOf(signIn(email));
    const unknown = await workOf(signIn('personne@certif.test'));
    expect(unknown).toEqual(known);
    expect(known).toMatchObject({ status: 401, hashes: 1 });
    expect(known.statements.length).toBeGreaterThan(2);
  });

  it('when a password is forgotten', async () => {
    const { email } = await anAccount().save(api.database);
    const demand = (name: string) => () =>
      api.anonymous.post('/accounts/password-reset-requests', { email: name });
    const known = await workOf(demand(email));
    const unknown = await workOf(demand('quelquun@certif.test'));
    expect(unknown).toEqual(known);
    expect(known).toMatchObject({ status: 202, hashes: 0 });
    expect(known.statements.length).toBeGreaterThan(4);
  });

  it('at the sign-up, as far as the password goes', async () => {
    const { email } = await anAccount().save(api.database);
    const signUp = (address: string) => () =>
      api.anonymous.post('/accounts', {
        firstName: 'A',
        lastName: 'B',
        email: address,
        password: 'Soleil-Vert-7',
        termsAccepted: true,
      });
    expect(await workOf(signUp(email))).toMatchObject({ status: 409, hashes: 1 });
    expect(await workOf(signUp('nouvelle@certif.test'))).toMatchObject({ status: 201, hashes: 1 });
  });
});
