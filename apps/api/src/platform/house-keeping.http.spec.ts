import { anAccount } from '../seeds/builders/account.builder.js';
import { startApi, type TestApi } from '../testing/start-api.js';
import { newId } from './database/ids.js';
import { HouseKeeping } from './house-keeping.js';

let api: TestApi;
let accountId: string;

beforeAll(async () => {
  api = await startApi();
  accountId = (await anAccount().save(api.database)).id;
});
afterAll(() => api.close());

/** One row whose time is over and one whose time is not, of each place where something personal rests. */
const places: Record<string, { clock: string; insert: string }> = {
  idempotency_keys: {
    clock: '24 hours',
    insert: `insert into idempotency_keys (owner, key, fingerprint, status, created_at) values ('anonymous', $1, '', 201, now() - $2::interval)`,
  },
  mails: {
    clock: '90 days',
    insert: `insert into mails (id, kind, state, created_at) values ($1, 'old', 'sent', now() - $2::interval)`,
  },
  captured_mails: {
    clock: '90 days',
    insert: `insert into captured_mails (id, recipient, subject, body_text, body_html, at) values ($1, '', '', '', '', now() - $2::interval)`,
  },
  mailed_links: {
    clock: '30 days',
    insert: `insert into mailed_links (id, kind, created_at, expires_at) values ($1, 'password-reset', now() - $2::interval, now())`,
  },
  sign_ins: {
    clock: '30 days',
    insert: `insert into sign_ins (id, account_id, created_at, expires_at) values ($1, '{account}', now(), now() - $2::interval)`,
  },
  attempts: {
    clock: '24 hours',
    insert: `insert into attempts (key, failures, updated_at) values ($1, 1, now() - $2::interval)`,
  },
};

describe('the house-keeping', () => {
  it.each(Object.entries(places))(
    'keeps %s for its time and not longer',
    async (table, { clock, insert }) => {
      const [over, young] = [newId(), newId()];
      const put = (id: string, age: string) =>
        api.database.sql(insert.replace('{account}', accountId), [id, age]);
      await put(over, `${clock} 1 minute`);
      await put(young, `${clock} -1 minute`);
      await api.app.get(HouseKeeping).clean();
      const key = table === 'idempotency_keys' || table === 'attempts' ? 'key' : 'id';
      const left = await api.database.sql<{ id: string }>(
        `select ${key} as id from ${table} where ${key}::text = any($1)`,
        [[over, young]],
      );
      expect(left).toEqual([{ id: young }]);
    },
  );

  it('tells the sender of a mail whose last attempt died with its process', async () => {
    const put = async (age: string, job?: string) => {
      const id = newId();
      await api.database.sql(
        `insert into mails (id, kind, created_at, claimed_until) values ($1, 'lost', now() - $2::interval, now() - $2::interval)`,
        [id, age],
      );
      if (job)
        await api.database.sql(
          `insert into jobs.job (name, data, state, start_after)
           values ('mail', json_build_object('mailId', $1::text), $2, now() + interval '1 hour')`,
          [id, job],
        );
      return id;
    };
    const waiting = [await put('3 days', 'retry'), await put('1 day')];
    const lost = [await put('3 days'), await put('3 days', 'failed')];
    await api.app.get(HouseKeeping).clean();
    const given = await api.database.sql<{ id: string }>(
      `select id from mails where kind = 'lost' and state = 'failed'`,
    );
    expect(new Set(given.map(({ id }) => id))).toEqual(new Set(lost));
    const kept = await api.database.sql<{ id: string }>(
      `select id from mails where kind = 'lost' and state = 'queued'`,
    );
    expect(new Set(kept.map(({ id }) => id))).toEqual(new Set(waiting));
  });
});
