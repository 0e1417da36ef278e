import { DataSource } from 'typeorm';
import { AccountEntity } from '../../accounts/account.entity.js';
import { MailedLinkEntity } from '../../accounts/mailed-link.entity.js';
import { RefreshRotationEntity } from '../../accounts/refresh-rotation.entity.js';
import { SignInEntity } from '../../accounts/sign-in.entity.js';
import { CandidateEntity } from '../../candidates/candidate.entity.js';
import { CentreEntity } from '../../centres/centre.entity.js';
import { FinalisationDraftEntity } from '../../finalisation/finalisation-draft.entity.js';
import { CommuneEntity } from '../../places/commune.entity.js';
import { CalendarFeedEntity } from '../../sessions/calendar-feed/calendar-feed.entity.js';
import { SessionEntity } from '../../sessions/session.entity.js';
import { StudentEntity } from '../../students/student.entity.js';
import { InvitationEntity } from '../../team/invitations/invitation.entity.js';
import { MembershipEntity } from '../../team/membership.entity.js';
import { createBareDatabase, createTestDatabase, type TestDatabase } from '../../testing/test-database.js';
import { Database } from './database.js';
import { dataSourceOptions } from './data-source.options.js';
import { newId } from './ids.js';
import { migrate } from './migrate.js';
import type { Tx } from './tx.js';

const entities = [
  AccountEntity,
  SignInEntity,
  MailedLinkEntity,
  RefreshRotationEntity,
  CentreEntity,
  MembershipEntity,
  InvitationEntity,
  SessionEntity,
  CalendarFeedEntity,
  StudentEntity,
  CandidateEntity,
  CommuneEntity,
  FinalisationDraftEntity,
];

let server: TestDatabase;
let dataSource: DataSource;
let database: Database;

beforeAll(async () => {
  server = await createTestDatabase();
  dataSource = await new DataSource({ ...dataSourceOptions(server.url), entities }).initialize();
  database = new Database(dataSource);
  await database.sql('create table counters (name text primary key, value int not null)');
});
beforeEach(() =>
  database.sql(`insert into counters values ('a', 0), ('b', 0) on conflict (name) do update set value = 0`),
);
afterAll(async () => {
  await dataSource.destroy();
  await server.drop();
});

const valueOf = async (name: string) =>
  (await database.sql<{ value: number }>('select value from counters where name = $1', [name]))[0]?.value;
const hasProofs = async (source: DataSource) =>
  (
    await source.query<unknown[]>(
      `select 1 from information_schema.columns where column_name = 'email_proven_at'`,
    )
  ).length > 0;
const add = (tx: Tx, name: string) => tx.sql('update counters set value = value + 1 where name = $1', [name]);

describe('a transaction', () => {
  it('keeps all of an act, or nothing of it', async () => {
    await expect(
      database.transaction(async (tx) => {
        await add(tx, 'a');
        throw new Error('second thoughts');
      }),
    ).rejects.toThrow('second thoughts');
    expect(await valueOf('a')).toBe(0);
    await database.transaction((tx) => add(tx, 'a'));
    expect(await valueOf('a')).toBe(1);
  });

  it('runs the whole act again after a deadlock, and both sides end well', async () => {
    let attempts = 0;
    const bothHoldOne = meetingOf(2);
    const both = (first: string, second: string) =>
      database.transaction(async (tx) => {
        attempts += 1;
        await add(tx, first);
        await bothHoldOne();
        await add(tx, second);
      });
    await Promise.all([both('a', 'b'), both('b', 'a')]);
    expect([await valueOf('a'), await valueOf('b')]).toEqual([2, 2]);
    expect(attempts).toBeGreaterThan(2);
  });

  it('runs the whole act again after a serialisation failure', async () => {
    let attempts = 0;
    const allHaveRead = meetingOf(3);
    const increment = () =>
      database.transaction(async (tx) => {
        attempts += 1;
        await tx.sql('set transaction isolation level serializable');
        const [row] = await tx.sql<{ value: number }>(`select value from counters where name = 'a'`);
        await allHaveRead();
        await tx.sql(`update counters set value = $1 where name = 'a'`, [(row?.value ?? 0) + 1]);
      });
    await Promise.all([increment(), increment(), increment()]);
    expect(await valueOf('a')).toBe(3);
    expect(attempts).toBeGreaterThan(3);
  });

  it('gives every connection back, also those of failed acts', async () => {
    await Promise.all(
      Array.from({ length: 60 }, (_, index) =>
        database
          .transaction(async (tx) => {
            await tx.sql('select 1');
            if (index % 2) throw new Error('no');
          })
          .catch(() => undefined),
      ),
    );
    expect(await database.sql('select 1 as one')).toEqual([{ one: 1 }]);
    expect(database.pool.waitingCount).toBe(0);
    expect(database.pool.idleCount).toBe(database.pool.totalCount);
  });
});

/** Whoever comes waits until all are there; who comes again does not wait. */
function meetingOf(count: number): () => Promise<void> {
  let present = 0;
  let begin: () => void;
  const begun = new Promise<void>((resolve) => (begin = resolve));
  return () => {
    present += 1;
    if (present >= count) begin();
    return begun;
  };
}

describe('values', () => {
  it('a day stays the text that it is, in whichever zone the server runs', async () => {
    const [row] = await database.sql('select $1::date as day', ['1954-09-23']);
    expect(row).toEqual({ day: '1954-09-23' });
  });

  it('a count is a number', async () => {
    expect(await database.sql('select count(*) as n from counters')).toEqual([{ n: 2 }]);
  });
});

describe('the schema', () => {
  it('is what the entities say: nothing is left to change', async () => {
    const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
    expect(upQueries.map(({ query }) => query)).toEqual([]);
  });

  it('goes down again as it came up', async () => {
    const bare = await createBareDatabase();
    const other = await new DataSource(dataSourceOptions(bare.url)).initialize();
    try {
      await migrate(other, bare.url);
      for (const _ of other.migrations) await other.undoLastMigration();
      const left = await other.query<{ name: string }[]>(
        `select tablename as name from pg_tables where schemaname = 'public' and tablename <> 'migrations'`,
      );
      expect(left).toEqual([]);
    } finally {
      await other.destroy();
      await bare.drop();
    }
  });

  it('takes the address of an old account as proven where an invitation sent there was accepted', async () => {
    const bare = await createBareDatabase();
    const old = await new DataSource(dataSourceOptions(bare.url)).initialize();
    try {
      await migrate(old, bare.url);
      const [centre, invited, other] = [newId(), newId(), newId()];
      while (await hasProofs(old)) await old.undoLastMigration();
      await old.query(
        `insert into centres (id, name, kind, time_zone) values ($1, 'C', 'PRO', 'Europe/Paris')`,
        [centre],
      );
      await old.query(
        `insert into accounts (id, first_name, last_name, email, password_hash)
         values ($1, 'A', 'B', 'invitee@certif.test', '-'), ($2, 'A', 'B', 'autre@certif.test', '-')`,
        [invited, other],
      );
      await old.query(
        `insert into invitations (id, centre_id, email, code, role, language, created_at, sent_at, accepted_at, accepted_by)
         select gen_random_uuid(), $1, 'invitee@certif.test', code, 'member', 'fr', now(), now(), now(), by
           from (values ('AAAAAAAAAA', $2::uuid), ('BBBBBBBBBB', $3::uuid)) as accepted(code, by)`,
        [centre, invited, other],
      );
      await migrate(old, bare.url);
      expect(await old.query('select id from accounts where email_proven_at is not null')).toEqual([
        { id: invited },
      ]);
    } finally {
      await old.destroy();
      await bare.drop();
    }
  });

  it('is made once when two processes start at once', async () => {
    const bare = await createBareDatabase();
    const both = await Promise.all(
      [1, 2].map(() => new DataSource(dataSourceOptions(bare.url)).initialize()),
    );
    try {
      await Promise.all(both.map((one) => migrate(one, bare.url)));
      const done = await both[0]?.query<{ n: number }[]>('select count(*) as n from migrations');
      expect(done).toEqual([{ n: both[0]?.migrations.length }]);
    } finally {
      await Promise.all(both.map((one) => one.destroy()));
      await bare.drop();
    }
  });
});
