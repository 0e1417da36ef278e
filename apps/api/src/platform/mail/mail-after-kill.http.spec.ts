import { SMTPServer } from 'smtp-server';
import { Client } from 'pg';
import { createTestDatabase, type TestDatabase } from '../../testing/test-database.js';
import { eventually } from '../../testing/eventually.js';
import { freePort } from '../../testing/free-port.js';
import { startProcess, type OwnProcess } from '../../testing/own-process.js';
import { browserOfTests, DATA_DIR_OF_TESTS } from '../pdf/testing/pdf-for-tests.js';
import { MailOffice } from './mail-office.js';

let database: TestDatabase;
let reader: Client;
let api: OwnProcess | undefined;
let smtp: SMTPServer | undefined;
let smtpPort: number;
let port: number;
const WITHIN_MS = MailOffice.PATIENCE_MS + 60_000;
/** What the mail server has taken: addresses. A mail counts once its whole text was acknowledged. */
const taken: string[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  reader = new Client({ connectionString: database.url });
  await reader.connect();
});
afterAll(async () => {
  await api?.kill();
  await closeSmtp();
  await reader.end();
  await database.drop();
});

async function openSmtp(): Promise<void> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, session, done) => {
      stream.resume();
      stream.on('end', () => {
        taken.push(...session.envelope.rcptTo.map(({ address }) => address));
        done();
      });
    },
  });
  // A client that is killed breaks its connection: no error of the server.
  server.on('error', () => undefined);
  await new Promise<void>((ready) => server.listen(smtpPort, '127.0.0.1', ready));
  smtp = server;
}

async function closeSmtp(): Promise<void> {
  const server = smtp;
  smtp = undefined;
  if (server) await new Promise<void>((done) => server.close(done));
}

async function startApi(): Promise<void> {
  api = await startProcess({
    NODE_ENV: 'test',
    HOST: '127.0.0.1',
    PORT: String(port),
    DATABASE_URL: database.url,
    SEED: 'none',
    MAIL_URL: `smtp://127.0.0.1:${smtpPort}`,
    DATA_DIR: DATA_DIR_OF_TESTS,
    CHROMIUM_PATH: browserOfTests,
  });
}

async function signUp(email: string): Promise<number> {
  const { status } = await fetch(`http://127.0.0.1:${port}/api/accounts`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      firstName: 'Éloïse',
      lastName: 'N’Doran',
      email,
      password: 'Soleil-Vert-7',
      termsAccepted: true,
    }),
  });
  return status;
}

const mails = async () =>
  (
    await reader.query<{ state: string; trouble: string | null; attempts: number }>(
      'select state, trouble, attempts from mails order by id',
    )
  ).rows;

describe('kill -9 of the API between an act and its mail, the mail server down and up again', () => {
  it('lets each mail leave exactly once', async () => {
    smtpPort = await freePort();
    await openSmtp();
    port = await freePort();
    await closeSmtp();
    await startApi();
    // The mail server is down: of what is acknowledged nothing can have left.
    const people = Array.from({ length: 12 }, (_, index) => `personne${index}@certif.test`);
    const statuses: number[] = [];
    for (const email of people) statuses.push(await signUp(email));
    expect(statuses).toEqual(people.map(() => 201));
    await api?.kill();
    expect((await mails()).map(({ state }) => state)).toEqual(people.map(() => 'queued'));

    await openSmtp();
    await startApi();
    // A mail that the kill caught in its attempt is its dead sender's until its patience is over, and a job that comes for
    // it sooner has come in vain: those wait as they do in life, the other pauses are not what is asked here.
    const withoutPauses = async () => {
      await reader.query(
        `update jobs.job set start_after = now()
          where state = 'retry' and start_after > now()
            and not exists (select 1 from mails where id::text = data->>'mailId' and claimed_until > now())`,
      );
      return mails();
    };
    await eventually(withoutPauses, (rows) => rows.every(({ state }) => state === 'sent'), WITHIN_MS);
    expect([...taken].sort()).toEqual([...people].sort());
  });
});
