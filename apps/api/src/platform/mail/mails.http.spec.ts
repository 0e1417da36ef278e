import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { anAccount } from '../../seeds/builders/account.builder.js';
import { eventually } from '../../testing/eventually.js';
import { freePort } from '../../testing/free-port.js';
import { startApi, type TestApi } from '../../testing/start-api.js';
import { Jobs } from '../jobs/jobs.js';
import { Mails } from './mails.js';

let api: TestApi;
let smtp: SMTPServer;
const received: string[] = [];
/** What the server answers to every recipient while it is set. */
let refusal: number | undefined;

beforeAll(async () => {
  smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: (_, __, done) => {
      done(refusal ? Object.assign(new Error('no'), { responseCode: refusal }) : null);
    },
    onData: (stream, _, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        received.push(Buffer.concat(chunks).toString());
        done();
      });
    },
  });
  const port = await freePort();
  await new Promise<void>((resolve) => smtp.listen(port, '127.0.0.1', resolve));
  api = await startApi({ MAIL_URL: `smtp://127.0.0.1:${(smtp.server.address() as AddressInfo).port}` });
});
afterAll(async () => {
  await api.close();
  await new Promise<void>((resolve) => {
    smtp.close(resolve);
  });
});

const stateOf = async (accountId: string) =>
  (
    await api.database.sql<{ state: string; trouble: string | null }>(
      'select state, trouble from mails where account_id = $1',
      [accountId],
    )
  )[0];

describe('a mail', () => {
  it('leaves by SMTP once its cause is safe, with text and HTML, from the configured sender', async () => {
    const account = await anAccount().named('Éloïse', 'N’Doran').save(api.database);
    await (await api.signedIn(account)).post('/me/terms-acceptance');
    await eventually(
      () => stateOf(account.id),
      (mail) => mail?.state === 'sent',
    );
    const mine = received.filter((mail) => mail.includes(`To: ${account.email}`));
    expect(mine).toHaveLength(1);
    expect(mine[0]).toContain('ne-pas-repondre@certif.test');
    expect(mine[0]).toContain('Content-Type: text/plain');
    expect(mine[0]).toContain('Content-Type: text/html');
    expect(await api.database.sql('select 1 from captured_mails')).toEqual([]);
  });

  it('never leaves when its cause is rolled back', async () => {
    const account = await anAccount().save(api.database);
    const mails = api.app.get(Mails);
    const act = api.database.transaction(async (tx) => {
      await mails.queue(tx, { kind: 'accounts.terms-accepted', accountId: account.id });
      throw new Error('second thoughts');
    });
    await expect(act).rejects.toThrow('second thoughts');
    expect(await stateOf(account.id)).toBeUndefined();
    const jobs = await api.database.sql(`select 1 from jobs.job where name = 'mail' and state < 'active'`);
    expect(jobs).toEqual([]);
  });

  it('says in its head that a machine wrote it, and who it is at every attempt', async () => {
    const account = await anAccount().save(api.database);
    await (await api.signedIn(account)).post('/me/terms-acceptance');
    await eventually(
      () => stateOf(account.id),
      (mail) => mail?.state === 'sent',
    );
    const mine = received.find((mail) => mail.includes(`To: ${account.email}`));
    const [mail] = await api.database.sql<{ id: string }>('select id from mails where account_id = $1', [
      account.id,
    ]);
    expect(mine).toContain(`Message-ID: <${mail?.id}@localhost>`);
    expect(mine).toContain('Auto-Submitted: auto-generated');
  });

  it.each([
    [
      'waits for another attempt when the server says later',
      451,
      { state: 'queued', trouble: 'ADDRESS_REFUSED' },
      'retry',
    ],
    [
      'is over when the server refuses the address for good',
      550,
      { state: 'failed', trouble: 'ADDRESS_REFUSED' },
      'completed',
    ],
  ])('%s, and the feature can say why', async (_, answer, outcome, job) => {
    refusal = answer;
    try {
      const account = await anAccount().save(api.database);
      await (await api.signedIn(account)).post('/me/terms-acceptance');
      expect(
        await eventually(
          () => stateOf(account.id),
          (mail) => Boolean(mail?.trouble),
        ),
      ).toEqual(outcome);
      const stateOfJob = async () =>
        (
          await api.database.sql<{ state: string; output: object | null }>(
            `select job.state, job.output from jobs.job join mails on job.data ->> 'mailId' = mails.id::text where account_id = $1`,
            [account.id],
          )
        )[0];
      const queued = await eventually(stateOfJob, (found) => found?.state === job);
      // The server's text names the address; of a failure only its name is kept.
      expect(JSON.stringify(queued?.output ?? {})).not.toContain(account.email);
      expect(JSON.stringify(api.logged)).not.toContain(account.email);
    } finally {
      refusal = undefined;
    }
  });

  it('is sent by one of two workers that hold its job', async () => {
    const account = await anAccount().save(api.database);
    const mails = api.app.get(Mails);
    await api.database.transaction((tx) =>
      mails.queue(tx, { kind: 'accounts.welcome', accountId: account.id }),
    );
    const [mail] = await api.database.sql<{ id: string }>('select id from mails where account_id = $1', [
      account.id,
    ]);
    await api.database.transaction((tx) => api.app.get(Jobs).send(tx, 'mail', { mailId: mail?.id }));
    await eventually(
      () => stateOf(account.id),
      (sent) => sent?.state === 'sent',
    );
    await eventually(
      () =>
        api.database.sql(
          `select 1 from jobs.job where data ->> 'mailId' = $1 and state in ('created', 'active')`,
          [mail?.id],
        ),
      (jobs) => jobs.length === 0,
    );
    expect(received.filter((one) => one.includes(`To: ${account.email}`))).toHaveLength(1);
  });
});
