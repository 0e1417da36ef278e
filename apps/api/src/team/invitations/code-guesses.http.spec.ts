import { anAccount } from '../../seeds/builders/account.builder.js';
import { aCentre } from '../../seeds/builders/centre.builder.js';
import { anInvitation } from '../../seeds/builders/invitation.builder.js';
import { startApi, type TestApi } from '../../testing/start-api.js';

let api: TestApi;
let code: string;

beforeAll(async () => {
  api = await startApi();
  const centre = await aCentre().save(api.database);
  ({ code } = await anInvitation('attendue@pix.fr').save(api.database, centre.id));
});
beforeEach(async () => {
  api.setNow('2026-11-21T10:00:00Z');
  await api.database.sql('delete from attempts');
});
afterAll(() => api.close());

const open = (one: string) => api.anonymous.get(`/invitations/${one}`);
/** All at once: those that have to wait wait together. */
const guess = (times: number) =>
  Promise.all(Array.from({ length: times }, (_, index) => open(`GUESS${String(index).padStart(5, 'A')}`)));
const counted = async () => {
  const [row] = await api.database.sql<{ failures: number }>(
    'select coalesce(sum(failures), 0)::int as failures from attempts',
  );
  return row?.failures;
};
const newcomer = (invitationCode?: string) => ({
  firstName: 'Sophie',
  lastName: 'Delarue',
  email: 'sophie@pix.fr',
  password: 'Soleil-vert-7',
  termsAccepted: true,
  invitationCode,
});

describe('codes that no invitation has', () => {
  it('let an address wait and never lock it out: behind it may be a school', async () => {
    const guesses = await guess(99);
    expect(new Set(guesses.map(({ status }) => status))).toEqual(new Set([404]));
    expect((await open(code)).status).toBe(200);
    expect(await counted()).toBe(99);
  });

  it('count at a sign-up too, which opens no account', async () => {
    expect((await api.anonymous.post('/accounts', newcomer('GUESSAAAAA'))).status).toBe(404);
    expect(await counted()).toBe(1);
    expect(await api.database.sql(`select 1 from accounts where email = 'sophie@pix.fr'`)).toEqual([]);
  });

  it('block a person who tries ten, and nobody else at the same address', async () => {
    const guesser = await api.signedIn(await anAccount().save(api.database));
    const tries = await Promise.all(
      Array.from({ length: 10 }, () => guesser.post('/invitations/GUESSAAAAA/acceptance')),
    );
    expect(tries.map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 404));
    expect((await guesser.post(`/invitations/${code}/acceptance`)).status).toBe(429);
    const invited = await api.signedIn(await anAccount().save(api.database));
    expect((await invited.post(`/invitations/${code}/acceptance`)).status).toBe(200);
  });

  it('are told from those of invitations that are used: whoever holds one guesses nothing', async () => {
    await Promise.all(Array.from({ length: 120 }, () => open(code)));
    expect((await open(code)).status).toBe(409);
    expect(await counted()).toBe(0);
  });
});
