import { Injectable } from '@nestjs/common';
import { REFRESH_TOKEN_SECONDS } from '#dto/accounts/accounts.limits.js';
import type { ProfileResponse, SignInResponse } from '#dto/accounts/profile.js';
import type { Actor } from '../platform/actor.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import type { Sql } from '../platform/database/tx.js';
import { deliveryOf } from '../platform/mail/deliveries.js';
import { NotSignedIn } from '../platform/problems/refusal.js';

type PendingChange = NonNullable<ProfileResponse['emailChange']>;

interface ProfileRow extends Omit<ProfileResponse, 'emailChange'> {
  changeEmail: string | null;
  changeExpiresAt: Date | null;
  changeMail: PendingChange['mail'] | null;
}

@Injectable()
export class AccountsQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async profile(accountId: string, sql: Sql = this.database): Promise<ProfileResponse> {
    const [row] = await sql.sql<ProfileRow>(
      `select first_name as "firstName", last_name as "lastName", accounts.email, username, language,
              change.email as "changeEmail", change.expires_at as "changeExpiresAt", ${deliveryOf('change.id')} as "changeMail"
         from accounts
         left join lateral (
           select id, email, expires_at from mailed_links
            where account_id = accounts.id and kind = 'email-change' and ended_at is null order by id desc limit 1
         ) as change on true
        where accounts.id = $1`,
      [accountId],
    );
    if (!row) throw new NotSignedIn();
    const { changeEmail, changeExpiresAt, changeMail, ...profile } = row;
    const emailChange =
      changeEmail && changeExpiresAt && changeMail
        ? { email: changeEmail, expiresAt: changeExpiresAt.toISOString(), mail: changeMail }
        : null;
    return { ...profile, emailChange };
  }

  /** The sign-ins of a person that have not ended, the last used first. */
  async signIns({ accountId, signInId }: Extract<Actor, { kind: 'person' }>): Promise<SignInResponse[]> {
    const rows = await this.database.sql<{ id: string; userAgent: string | null; since: Date; until: Date }>(
      `select id, user_agent as "userAgent", created_at as since, expires_at as until from sign_ins
        where account_id = $1 and revoked_at is null and expires_at > $2 order by expires_at desc, id desc`,
      [accountId, this.clock.now()],
    );
    return rows.map(({ id, userAgent, since, until }) => ({
      id,
      userAgent,
      since: since.toISOString(),
      // A renewal moves the end to a week from then: so the end tells when it was.
      lastUsedAt: new Date(until.getTime() - REFRESH_TOKEN_SECONDS * 1000).toISOString(),
      current: id === signInId,
    }));
  }
}
