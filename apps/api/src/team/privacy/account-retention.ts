import { Injectable } from '@nestjs/common';
import { REFRESH_TOKEN_SECONDS, UNUSED_ACCOUNT_YEARS } from '#dto/accounts/accounts.limits.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { LastAdministrator } from '../team.errors.js';
import { PrivacyService } from './privacy.service.js';

/**
 * The clock of the sign-up page's notice: an account is kept for five years after its last use (guide 5, part 1). It
 * goes as a person's own erasure goes: with its traces, and not while a centre has no other administrator.
 */
@Injectable()
export class AccountRetention {
  constructor(
    private readonly database: Database,
    private readonly privacy: PrivacyService,
    private readonly clock: Clock,
    jobs: Jobs,
  ) {
    jobs.define({ name: 'account-retention', every: '7 * * * *', work: () => this.apply() });
  }

  async apply(): Promise<void> {
    const now = this.clock.now();
    // The end of a sign-in is a week after its last renewal. Ended sign-ins go after a month: this runs hourly.
    await this.database.sql(
      `update accounts set last_used_at = used.at
         from (select account_id, max(expires_at) - make_interval(secs => $1) as at from sign_ins group by account_id) as used
        where accounts.id = used.account_id and accounts.last_used_at < used.at`,
      [REFRESH_TOKEN_SECONDS],
    );
    const unused = await this.database.sql<{ id: string }>(
      `select id from accounts where not certifier and last_used_at < $1::timestamptz - make_interval(years => $2)`,
      [now, UNUSED_ACCOUNT_YEARS],
    );
    for (const { id } of unused) await this.forget(id);
  }

  private async forget(accountId: string): Promise<void> {
    try {
      await this.privacy.eraseAccount({ kind: 'system' }, accountId);
    } catch (error) {
      // Their centre would be nobody's: they stay until somebody else administers it.
      if (!(error instanceof LastAdministrator)) throw error;
    }
  }
}
