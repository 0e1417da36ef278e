import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import type { MassImportReport } from '#dto/mass-import/mass-import.response.js';
import { anAccount } from '../seeds/builders/account.builder.js';
import { aCentre } from '../seeds/builders/centre.builder.js';
import { eventually } from '../testing/eventually.js';
import { massCandidate, massFile, massRow, massSession } from '../testing/mass-file.js';
import { startApi, type TestApi } from '../testing/start-api.js';

let api: TestApi;
/** A connection of its own, that outlives what it ends. */
let executioner: Client;

beforeAll(async () => {
  api = await startApi();
  executioner = new Client({ connectionString: api.databaseUrl });
  await executioner.connect();
});
afterAll(async () => {
  await executioner.end();
  await api.close();
});

const SESSIONS = 100;
const PEOPLE = 1000;
const ROUNDS = 6;

describe('a confirmation whose connections to the database are cut', () => {
  it('leaves nothing or everything, answers 503 or 201, and may be asked for again', async () => {
    const outcomes = new Set<number>();
    for (let round = 0; round < ROUNDS; round += 1) {
      const centre = await aCentre().save(api.database);
      const member = await api.signedIn(await anAccount().memberOf(centre.id).save(api.database));
      const path = `/centres/${centre.id}/sessions/mass-import`;
      const rows = Array.from({ length: PEOPLE }, (_, index) =>
        massRow(massSession({ room: `Salle ${index % SESSIONS}` }), massCandidate(index)),
      );
      const { body } = await member.upload<MassImportReport>(path, {
        name: 'sessions.csv',
        content: massFile(rows),
      });
      const confirm = () => member.post(`${path}/${body.importId}/confirmation`);
      const confirming = confirm();
      await cutWhileWriting(round);
      const { status } = await confirming;
      outcomes.add(status);
      expect([201, 503]).toContain(status);
      const everything = { sessions: SESSIONS, candidates: PEOPLE, counted: PEOPLE, acts: 2 * SESSIONS };
      expect(await found(centre.id)).toEqual(
        status === 201 ? everything : { sessions: 0, candidates: 0, counted: 0, acts: 0 },
      );
      // The pool may hold one more connection whose end it has not heard of yet.
      const again = await eventually(confirm, (answer) => answer.status !== 503);
      expect(again.status).toBe(status === 201 ? 409 : 201);
      expect(await found(centre.id)).toEqual(everything);
    }
    expect([...outcomes]).toContain(503);
  });
});

async function found(centreId: string): Promise<object> {
  const { rows } = await executioner.query<Record<string, number>>(
    `select (select count(*)::int from sessions where centre_id = $1) as sessions,
            (select count(*)::int from candidates where centre_id = $1) as candidates,
            (select coalesce(sum(enrolled_count), 0)::int from sessions where centre_id = $1) as counted,
            (select count(*)::int from journal join sessions on sessions.id = session_id where centre_id = $1) as acts`,
    [centreId],
  );
  return rows[0] ?? {};
}

/** Ends every connection of the application once the confirmation has begun to write, a little later each round. */
async function cutWhileWriting(round: number): Promise<void> {
  for (let attempt = 0; attempt < 500; attempt += 1) {
    const { rowCount } = await executioner.query(
      `select 1 from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()
        and xact_start is not null and query ~ '(staged|candidates|sessions|journal)' and state <> 'idle'`,
    );
    if (rowCount) break;
    await sleep(1);
  }
  await sleep(round * 10);
  await executioner.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`,
  );
}
