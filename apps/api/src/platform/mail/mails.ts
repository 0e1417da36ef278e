import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../config/config.js';
import { Clock } from '../clock/clock.js';
import { Database } from '../database/database.js';
import { newId } from '../database/ids.js';
import type { Sql, Tx } from '../database/tx.js';
import { Jobs } from '../jobs/jobs.js';
import { digestOf } from './deliveries.js';
import { MailOffice, type RenderedMail } from './mail-office.js';
import { SmtpRefusal } from './smtp-refusal.js';

export type { RenderedMail } from './mail-office.js';

/** What a mail is about, by ids: names and addresses are read when it leaves. */
export interface MailCause {
  readonly kind: string;
  readonly accountId?: string;
  /** The one thing that the mail is about; by it a feature asks what became of the mail (`deliveryOf`). */
  readonly about?: string;
  readonly subjects?: Readonly<Record<string, string>>;
}

/** Makes the mail of one kind; nothing when there is no longer anybody to write to. */
export type MailTemplate = (sql: Sql, cause: MailCause) => Promise<RenderedMail | undefined>;

const QUEUE = 'mail';
// From a quarter of a minute, doubling up to two hours: 22 attempts cover a day. A worker that no longer beats is dead.
const RETRY = {
  retryLimit: 22,
  retryDelay: 15,
  retryBackoff: true,
  retryDelayMax: 7_200,
  heartbeatSeconds: 10,
};
const AT_ONCE = 10;

class MailUnderWay extends Error {
  constructor() {
    super('Another process is sending this mail, or died while it did.');
    this.name = 'MailUnderWay';
  }
}

/** Mail: queued in the transaction of its cause, rendered when it leaves, tried again for a day. */
@Injectable()
export class Mails {
  private readonly templates = new Map<string, MailTemplate>();
  private readonly office: MailOffice;

  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
    @Inject(CONFIG) config: Config,
  ) {
    this.office = new MailOffice(database, clock, config);
    jobs.define<{ mailId: string }>({
      name: QUEUE,
      retry: RETRY,
      atOnce: AT_ONCE,
      work: ({ mailId }, attempt) => this.deliver(mailId, attempt),
    });
  }

  register(kind: string, template: MailTemplate): void {
    this.templates.set(kind, template);
  }

  async queue(tx: Tx, cause: MailCause): Promise<void> {
    const mailId = newId();
    await tx.sql('insert into mails (id, kind, account_id, about, subjects) values ($1, $2, $3, $4, $5)', [
      mailId,
      cause.kind,
      cause.accountId ?? null,
      cause.about ?? null,
      JSON.stringify(cause.subjects ?? {}),
    ]);
    await this.jobs.send(tx, QUEUE, { mailId });
  }

  /** Queues the mails of many in two statements, however many there are. */
  async queueAll(tx: Tx, causes: readonly MailCause[]): Promise<void> {
    if (causes.length === 0) return;
    const rows = causes.map((cause) => ({
      id: newId(),
      kind: cause.kind,
      account_id: cause.accountId ?? null,
      about: cause.about ?? null,
      subjects: cause.subjects ?? {},
    }));
    await tx.sql(
      `insert into mails (id, kind, account_id, about, subjects)
       select id, kind, account_id, about, subjects
         from json_to_recordset($1) as mail(id uuid, kind text, account_id uuid, about uuid, subjects jsonb)`,
      [JSON.stringify(rows)],
    );
    await this.jobs.sendAll(
      tx,
      QUEUE,
      rows.map(({ id }) => ({ mailId: id })),
    );
  }

  private async deliver(mailId: string, attempt: number): Promise<void> {
    const cause = await this.claim(mailId, attempt);
    // A job that comes twice (its worker died after sending) finds the mail sent and has nothing to do.
    if (!cause) return;
    const template = this.templates.get(cause.kind);
    if (!template) throw new Error(`no template for mails of kind ${cause.kind}`);
    try {
      const rendered = await template(this.database, cause);
      if (rendered) await this.office.post(mailId, rendered);
      await this.settle(mailId, rendered ? 'sent' : 'dropped', null, rendered?.to);
    } catch (error) {
      const refusal = error instanceof SmtpRefusal ? error : undefined;
      const over = refusal?.isFinal === true || attempt > RETRY.retryLimit;
      await this.settle(mailId, over ? 'failed' : 'queued', refusal?.trouble ?? null);
      // What is refused for good is done with: another attempt would be refused as well.
      if (!refusal?.isFinal) throw error;
    }
  }

  /** Takes a waiting mail for this attempt: of two workers that hold its job, one sends. */
  private async claim(mailId: string, attempt: number): Promise<MailCause | undefined> {
    const now = this.clock.now();
    const [mail] = await this.database.sql<{
      state: string;
      mine: boolean;
      kind: string;
      accountId: string | null;
      about: string | null;
      subjects: Record<string, string>;
    }>(
      `with claimed as (
         update mails set attempts = $2, claimed_until = $4
          where id = $1 and state = 'queued' and (claimed_until is null or claimed_until <= $3) returning id
       )
       select state, exists (select 1 from claimed) as mine, kind, account_id as "accountId", about, subjects
         from mails where id = $1`,
      [mailId, attempt, now, new Date(now.getTime() + MailOffice.PATIENCE_MS)],
    );
    if (mail?.state !== 'queued') return undefined;
    if (!mail.mine) throw new MailUnderWay();
    const { kind, accountId, about, subjects } = mail;
    return { kind, subjects, ...(accountId ? { accountId } : {}), ...(about ? { about } : {}) };
  }

  private async settle(mailId: string, state: string, trouble: string | null, to?: string): Promise<void> {
    await this.database.sql(
      `update mails set state = $2, trouble = $3, claimed_until = null, sent_at = case when $2 = 'sent' then $4::timestamptz end,
              sent_to = ${digestOf('id', '$5::text')}
        where id = $1`,
      [mailId, state, trouble, this.clock.now(), to ?? null],
    );
  }
}
