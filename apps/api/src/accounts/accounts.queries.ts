import { Injectable } from '@nestjs/common';
import { REFRESH_TOKEN_SECONDS } from '#dto/accounts/accounts.limits.js';
import type { ProfileResponse, SignInResponse } from '#dto/accounts/profile.js';
import type { Actor } from '../platform/actor.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import type { Sql } from '../platform/database/tx.js';
import { deliveryOf } from '../platform/mail/deliveries.js';
import { NotSignedIn } from '../platform/problems/refusal.js';
import type { MailedLinkKind } from './mailed-link.entity.js';

type PendingChange = NonNullable<ProfileResponse['emailChange']>;

interface ProfileRow extends Omit<ProfileResponse, 'emailProvenAt' | 'emailProof' | 'emailChange'> {
  provenAt: Date | null;
  proofExpiresAt: Date | null;
  proofMail: PendingChange['mail'] | null;
  changeEmail: string | null;
  changeExpiresAt: Date | null;
  changeMail: PendingChange['mail'] | null;
}

/** SQL for the newest link of a kind that an account has not used. */
const waiting = (kind: MailedLinkKind) =>
  `select id, email, expires_at from mailed_links
    where account_id = accounts.id and kind = '${kind}' and ended_at is null order by id desc limit 1`;

@Injectable()
export class AccountsQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async profile(accountId: string, sql: Sql = this.database): Promise<ProfileResponse> {
    const [row] = await sql.sql<ProfileRow>(
      `select first_name as "firstName", last_name as "lastName", accounts.email, username, language,
              email_proven_at as "provenAt",
              proof.expires_at as "proofExpiresAt", ${deliveryOf('proof.id')} as "proofMail",
              change.email as "changeEmail", change.expires_at as "changeExpiresAt", ${deliveryOf('change.id')} as "changeMail"
         from accounts
         left join lateral (${waiting('email-proof')}) as proof on true
         left join lateral (${waiting('email-change')}) as change on true
        where accounts.id = $1`,
      [accountId],
    );
    if (!row) throw new NotSignedIn();
    const { provenAt, proofExpiresAt, proofMail, changeEmail, changeExpiresAt, changeMail, ...profile } = row;
    return {
      ...profile,
      emailProvenAt: provenAt?.toISOString() ?? null,
      emailProof:
        proofExpiresAt && proofMail ? { expiresAt: proofExpiresAt.toISOString(), mail: proofMail } : null,
      emailChange:
        changeEmail && changeExpiresAt && changeMail
          ? { email: changeEmail, expiresAt: changeExpiresAt.toISOString(), mail: changeMail }
          : null,
    };
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
