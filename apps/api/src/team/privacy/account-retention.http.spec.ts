import { anAccount, type BuiltAccount } from '../../seeds/builders/account.builder.js';
import { aCentre } from '../../seeds/builders/centre.builder.js';
import { aSession } from '../../seeds/builders/session.builder.js';
import { startApi, type TestApi } from '../../testing/start-api.js';
import { AccountRetention } from './account-retention.js';

let api: TestApi;

beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const LAST_USE = '2026-11-21T10:00:00Z';
const lives = async ({ id }: BuiltAccount) =>
  (await api.database.sql('select 1 from accounts where id = $1', [id])).length === 1;
const lastUsedThen = (...accounts: BuiltAccount[]) =>
  api.database.sql('update accounts set last_used_at = $2 where id = any($1)', [
    accounts.map(({ id }) => id),
    LAST_USE,
  ]);
const applyAt = async (instant: string) => {
  api.setNow(instant);
  await api.app.get(AccountRetention).apply();
};

describe('an account that nobody uses', () => {
  it('is erased five years after its last use, with its sign-ins and links, and not a day before', async () => {
    const { database } = api;
    const [used, unused] = [await anAccount().save(database), await anAccount().save(database)];
    const certifier = await anAccount().certifier().save(database);
    api.setNow(LAST_USE);
    await lastUsedThen(used, unused, certifier);
    await api.anonymous.post('/accounts/password-reset-requests', { email: unused.email });
    api.setNow('2029-01-01T00:00:00Z');
    await api.signedIn(used);
    await applyAt('2031-11-21T09:00:00Z');
    expect([await lives(used), await lives(unused)]).toEqual([true, true]);
    await applyAt('2031-11-21T11:00:00Z');
    expect([await lives(used), await lives(unused), await lives(certifier)]).toEqual([true, false, true]);
    expect(await database.sql('select 1 from mailed_links where account_id = $1', [unused.id])).toEqual([]);
  });

  it('takes its traces with it, and the journal of the team says that it left', async () => {
    const { database } = api;
    const centre = await aCentre().save(database);
    await anAccount().adminOf(centre.id).save(database);
    const unused = await anAccount().named('Zoé', 'Zèbre').memberOf(centre.id).save(database);
    const session = await aSession().watchedBy('Zoé Zèbre').save(database, centre.id);
    await lastUsedThen(unused);
    await applyAt('2031-11-21T11:00:00Z');
    expect(await lives(unused)).toBe(false);
    expect(await database.sql('select invigilators from sessions where id = $1', [session.id])).toEqual([
      { invigilators: '—' },
    ]);
    const acts = await database.sql('select act, actor_kind as by from centre_journal where centre_id = $1', [
      centre.id,
    ]);
    expect(acts).toEqual([{ act: 'member.removed', by: 'system' }]);
  });

  it('stays while its centre has no other administrator, and goes once there is one', async () => {
    const { database } = api;
    const centre = await aCentre().save(database);
    const alone = await anAccount().adminOf(centre.id).save(database);
    const other = await anAccount().save(database);
    await lastUsedThen(alone, other);
    await applyAt('2031-11-21T11:00:00Z');
    expect([await lives(alone), await lives(other)]).toEqual([true, false]);
    await anAccount().adminOf(centre.id).save(database);
    await applyAt('2031-11-21T12:00:00Z');
    expect(await lives(alone)).toBe(false);
  });
});
