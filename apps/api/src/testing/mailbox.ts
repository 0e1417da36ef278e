import { SMTPServer } from 'smtp-server';
import { eventually } from './eventually.js';
import { freePort } from './free-port.js';

export interface ReceivedMail {
  readonly to: readonly string[];
  readonly subject: string;
  /** The part that is plain text, as a person reads it. */
  readonly text: string;
}

/** A real SMTP server that keeps what it takes. */
export interface Mailbox {
  /** For `MAIL_URL`. */
  readonly url: string;
  /** The newest mail to an address whose subject is this; waits until it is there. */
  mailTo(address: string, subject: string): Promise<ReceivedMail>;
  close(): Promise<void>;
}

export async function startMailbox(): Promise<Mailbox> {
  const received: ReceivedMail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, { envelope }, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const to = envelope.rcptTo.map(({ address }) => address);
        received.push({ to, ...read(Buffer.concat(chunks).toString('utf8')) });
        done();
      });
    },
  });
  const port = await freePort();
  await new Promise<void>((ready) => server.listen(port, '127.0.0.1', ready));
  return {
    url: `smtp://127.0.0.1:${port}`,
    mailTo: async (address, subject) => {
      const mine = () => received.findLast((mail) => mail.to.includes(address) && mail.subject === subject);
      const mail = await eventually(() => Promise.resolve(mine()), Boolean);
      if (!mail) throw new Error(`no mail « ${subject} » to ${address}`);
      return mail;
    },
    close: () =>
      new Promise((done) => {
        server.close(done);
      }),
  };
}

/** As much of MIME as our own mails use: an encoded subject, and the first part in plain text. */
function read(raw: string): Pick<ReceivedMail, 'subject' | 'text'> {
  const subject = /^Subject: (.*(?:\r\n[ \t].*)*)/m.exec(raw)?.[1] ?? '';
  const part = /Content-Type: text\/plain[\s\S]*?\r\n\r\n([\s\S]*?)\r\n--/.exec(raw);
  const head = part?.[0].slice(0, part[0].indexOf('\r\n\r\n')) ?? '';
  const body = part?.[1] ?? '';
  const text = /quoted-printable/i.test(head)
    ? quotedPrintable(body.replace(/=\r\n/g, ''))
    : /base64/i.test(head)
      ? Buffer.from(body, 'base64').toString('utf8')
      : body;
  return { subject: words(subject), text };
}

const quotedPrintable = (text: string): string =>
  Buffer.from(
    text.replace(/=([0-9A-F]{2})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16))),
    'latin1',
  ).toString('utf8');

/** RFC 2047: « =?UTF-8?Q?…?= », of which a long subject has several. */
const words = (header: string): string =>
  header
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?UTF-8\?([QB])\?(.*?)\?=/gi, (_, how: string, word: string) =>
      how.toUpperCase() === 'B'
        ? Buffer.from(word, 'base64').toString('utf8')
        : quotedPrintable(word.replaceAll('_', ' ')),
    );
