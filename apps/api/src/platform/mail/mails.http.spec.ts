import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { anAccount } from '../../seeds/builders/account.builder.js';
import { eventually } from '../../testing/eventually.js';
import { freePort } from '../../testing/free-port.js';
import { startApi, type TestApi } from '../../testing/start-api.js';
import { Mails } from './mails.js';

let api: TestApi;
let smtp: SMTPServer;
const received: string[] = [];
/** The server turns mails away while it is set. */
let closed = false;

beforeAll(async () => {
  smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: (_, __, done) => {
      done(closed ? Object.assign(new Error('try later'), { responseCode: 451 }) : null);
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
    await api.database.sql<{ state: string; failure: string | null }>(
      'select state, failure from mails where account_id = $1',
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

  it('waits for another attempt when the server turns it away, and says why', async () => {
    closed = true;
    try {
      const account = await anAccount().save(api.database);
      await (await api.signedIn(account)).post('/me/terms-acceptance');
      const refused = await eventually(
        () => stateOf(account.id),
        (mail) => Boolean(mail?.failure),
      );
      expect(refused).toEqual({ state: 'queued', failure: expect.stringContaining('try later') });
      const jobs = await api.database.sql<{ state: string }>(
        `select state from jobs.job where name = 'mail' and state = 'retry'`,
      );
      expect(jobs).toHaveLength(1);
    } finally {
      closed = false;
    }
  });
});
