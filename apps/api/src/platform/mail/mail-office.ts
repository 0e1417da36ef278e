import { createTransport, type Transporter } from 'nodemailer';
import type { Clock } from '../clock/clock.js';
import type { Config } from '../config/config.js';
import type { Sql } from '../database/tx.js';
import { SmtpRefusal } from './smtp-refusal.js';

export interface MailAttachment {
  readonly fileName: string;
  readonly contentType: string;
  readonly content: string;
}

export interface RenderedMail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly attachments?: readonly MailAttachment[];
}

/** Where mails leave the house: by SMTP, or into the box of captured mails where no server is configured. */
export class MailOffice {
  /** No server is waited for longer than this; after it a claimed mail may be sent by somebody else. */
  static readonly PATIENCE_MS = 90_000;

  private readonly smtp: Transporter | undefined;
  private readonly host: string;

  constructor(
    private readonly sql: Sql,
    private readonly clock: Clock,
    private readonly config: Pick<Config, 'mailUrl' | 'mailFrom' | 'publicUrl'>,
  ) {
    this.host = new URL(config.publicUrl).hostname;
    this.smtp = config.mailUrl
      ? createTransport({
          url: config.mailUrl,
          connectionTimeout: 10_000,
          greetingTimeout: 10_000,
          socketTimeout: 30_000,
        })
      : undefined;
  }

  /** @throws SmtpRefusal when the server did not take it */
  async post(mailId: string, mail: RenderedMail): Promise<void> {
    if (!this.smtp) return this.capture(mailId, mail);
    try {
      await this.smtp.sendMail({
        from: this.config.mailFrom,
        to: mail.to,
        subject: mail.subject,
        text: mail.text,
        html: mail.html,
        attachments: mail.attachments?.map(({ fileName, ...file }) => ({ filename: fileName, ...file })),
        // The same id at every attempt: a server that got it twice can tell.
        messageId: `<${mailId}@${this.host}>`,
        // Nobody's « I am on holiday » should answer a machine (RFC 3834).
        headers: { 'Auto-Submitted': 'auto-generated' },
      });
    } catch (error) {
      throw new SmtpRefusal(error);
    }
  }

  private async capture(mailId: string, mail: RenderedMail): Promise<void> {
    await this.sql.sql(
      `insert into captured_mails (id, recipient, subject, body_text, body_html, at, attachments)
       values ($1, $2, $3, $4, $5, $6, $7)
       on conflict (id) do nothing`,
      [
        mailId,
        mail.to,
        mail.subject,
        mail.text,
        mail.html,
        this.clock.now(),
        JSON.stringify(mail.attachments ?? []),
      ],
    );
  }
}
