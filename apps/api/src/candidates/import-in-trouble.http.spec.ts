import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import type { Sql } from '../platform/database/tx.js';
import { anAccount } from '../seeds/builders/account.builder.js';
import { aCentre } from '../seeds/builders/centre.builder.js';
import { aSession } from '../seeds/builders/session.builder.js';
import { candidateList, listedPerson } from '../testing/ods.js';
import { startApi, type TestApi } from '../testing/start-api.js';

let api: TestApi;
/** A connection of its own, that outlives what it ends: what the test itself asks goes through it. */
let executioner: Client;
const steady: Sql = {
  sql: async <T>(text: string, parameters: readonly unknown[] = []) =>
    (await executioner.query(text, [...parameters])).rows as T[],
};

beforeAll(async () => {
  api = await startApi();
  executioner = new Client({ connectionString: api.databaseUrl });
  await executioner.connect();
});
afterAll(async () => {
  await executioner.end();
  await api.close();
});

const NEW = 600;

describe('an import whose connections to the database are cut', () => {
  it('leaves the old list or the whole new one, answers 200 or 503, and works again at once', async () => {
    const centre = await aCentre().save(api.database);
    const member = await api.signedIn(await anAccount().memberOf(centre.id).save(api.database));
    const list = candidateList(Array.from({ length: NEW }, (_, index) => listedPerson(index)));
    const outcomes = new Set<number>();
    for (let round = 0; round < 8; round += 1) {
      const session = await aSession().withCandidates(5).save(steady, centre.id);
      const importing = member.upload(`/sessions/${session.id}/candidates/import`, {
        name: 'liste.ods',
        content: list,
      });
      await cutWhileWriting(round);
      const { status } = await importing;
      outcomes.add(status);
      expect([200, 503]).toContain(status);
      const [found] = await steady.sql<{ enrolled: number; counted: number; imports: number }>(
        `select (select count(*) from candidates where session_id = sessions.id) as enrolled, enrolled_count as counted,
                (select count(*) from journal where session_id = sessions.id and act = 'candidates.imported') as imports
           from sessions where id = $1`,
        [session.id],
      );
      const whole = { enrolled: NEW, counted: NEW, imports: 1 };
      expect(found).toEqual(status === 200 ? whole : { enrolled: 5, counted: 5, imports: 0 });
    }
    expect([...outcomes]).toContain(503);
  });
});

/** Ends every connection of the application as soon as one of them is in a transaction, and a little later each round. */
async function cutWhileWriting(round: number): Promise<void> {
  for (let attempt = 0; attempt < 500; attempt += 1) {
    const { rowCount } = await executioner.query(
      `select 1 from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()
        and xact_start is not null and query ~ '(candidates|sessions)' and state <> 'idle'`,
    );
    if (rowCount) break;
    await sleep(1);
  }
  await sleep(round * 3);
  await executioner.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`,
  );
}
