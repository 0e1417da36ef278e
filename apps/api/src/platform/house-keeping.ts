import { Injectable } from '@nestjs/common';
import { Database } from './database/database.js';
import { Jobs } from './jobs/jobs.js';
import { Attempts } from './throttle/attempts.js';

/** Removes what has served its time, so that nothing personal rests longer than it must. */
@Injectable()
export class HouseKeeping {
  constructor(
    private readonly database: Database,
    private readonly attempts: Attempts,
    jobs: Jobs,
  ) {
    jobs.define({ name: 'house-keeping', every: '17 * * * *', work: () => this.clean() });
  }

  async clean(): Promise<void> {
    await this.attempts.forgetOld();
    await this.database.sql(`delete from idempotency_keys where created_at < now() - interval '24 hours'`);
    await this.database.sql(
      'update accounts set one_time_seed = null where one_time_seed is not null and one_time_until < now()',
    );
    await this.database.sql(`delete from mailed_links where created_at < now() - interval '30 days'`);
    await this.database.sql(
      `delete from sign_ins where greatest(expires_at, revoked_at) < now() - interval '30 days'`,
    );
    await this.giveUpLostMails();
    await this.database.sql(`delete from mails where created_at < now() - interval '90 days'`);
    await this.database.sql(`delete from captured_mails where at < now() - interval '90 days'`);
  }

  /** The last attempt of a mail may die with its process: then no job is left that could tell its sender of the failure. */
  private async giveUpLostMails(): Promise<void> {
    await this.database.sql(
      `update mails set state = 'failed', claimed_until = null
        where state = 'queued' and created_at < now() - interval '2 days'
          and not exists (
            select 1 from jobs.job
             where name = 'mail' and data ->> 'mailId' = mails.id::text and state in ('created', 'retry', 'active')
          )`,
    );
  }
}
