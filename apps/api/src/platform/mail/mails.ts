import { Inject, Injectable } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { CONFIG, type Config } from '../config/config.js';
import { Clock } from '../clock/clock.js';
import { Database } from '../database/database.js';
import { newId } from '../database/ids.js';
import type { Sql, Tx } from '../database/tx.js';
import { Jobs } from '../jobs/jobs.js';

/** What a mail is about, by ids: names and addresses are read when it leaves. */
export interface MailCause {
  readonly kind: string;
  readonly accountId?: string;
  readonly subjects?: Readonly<Record<string, string>>;
}

export interface RenderedMail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** Makes the mail of one kind; nothing when there is no longer anybody to write to. */
export type MailTemplate = (sql: Sql, cause: MailCause) => Promise<RenderedMail | undefined>;

const QUEUE = 'mail';
// From one minute, doubling up to two hours: 16 attempts cover a day.
const RETRY = { retryLimit: 16, retryDelay: 60, retryBackoff: true, retryDelayMax: 7_200 };

/** Mail: queued in the transaction of its cause, rendered when it leaves, tried again for a day. */
@Injectable()
export class Mails {
  private readonly templates = new Map<string, MailTemplate>();
  private readonly smtp: Transporter | undefined;

  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    this.smtp = config.mailUrl ? createTransport(config.mailUrl) : undefined;
    jobs.define<{ mailId: string }>({
      name: QUEUE,
      retry: RETRY,
      work: ({ mailId }, attempt) => this.deliver(mailId, attempt),
    });
  }

  register(kind: string, template: MailTemplate): void {
    this.templates.set(kind, template);
  }

  async queue(tx: Tx, cause: MailCause): Promise<void> {
    const mailId = newId();
    await tx.sql('insert into mails (id, kind, account_id, subjects) values ($1, $2, $3, $4)', [
      mailId,
      cause.kind,
      cause.accountId ?? null,
      JSON.stringify(cause.subjects ?? {}),
    ]);
    await this.jobs.send(tx, QUEUE, { mailId });
  }

  private async deliver(mailId: string, attempt: number): Promise<void> {
    const [mail] = await this.database.sql<{
      kind: string;
      account_id: string | null;
      subjects: Record<string, string>;
    }>(`select kind, account_id, subjects from mails where id = $1 and state <> 'sent'`, [mailId]);
    // A job that comes twice (its worker died after sending) finds the mail sent and has nothing to do.
    if (!mail) return;
    const template = this.templates.get(mail.kind);
    if (!template) throw new Error(`no template for mails of kind ${mail.kind}`);
    const cause = {
      kind: mail.kind,
      subjects: mail.subjects,
      ...(mail.account_id ? { accountId: mail.account_id } : {}),
    };
    try {
      const rendered = await template(this.database, cause);
      if (rendered) await this.send(mailId, rendered);
      await this.database.sql(
        `update mails set state = 'sent', attempts = $2, failure = null, sent_at = $3 where id = $1`,
        [mailId, attempt, this.clock.now()],
      );
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      await this.database.sql(
        `update mails set state = case when $2::int > $4::int then 'failed' else 'queued' end, attempts = $2::int, failure = $3 where id = $1`,
        [mailId, attempt, reason.slice(0, 500), RETRY.retryLimit],
      );
      throw error;
    }
  }

  private async send(mailId: string, mail: RenderedMail): Promise<void> {
    if (!this.smtp) {
      await this.database.sql(
        `insert into captured_mails (id, recipient, subject, body_text, body_html, at) values ($1, $2, $3, $4, $5, $6)
         on conflict (id) do nothing`,
        [mailId, mail.to, mail.subject, mail.text, mail.html, this.clock.now()],
      );
      return;
    }
    await this.smtp.sendMail({
      from: this.config.mailFrom,
      to: mail.to,
      subject: mail.subject,
      text: mail.text,
      html: mail.html,
      // The same id at every attempt: a server that got it twice can tell.
      messageId: `<${mailId}@${new URL(this.config.publicUrl).hostname}>`,
    });
  }
}
