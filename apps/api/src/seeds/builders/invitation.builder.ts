import type { CentreRole } from '#dto/access/permissions.js';
import type { MailTrouble } from '#dto/platform/mail-delivery.js';
import { newId } from '../../platform/database/ids.js';
import type { Sql } from '../../platform/database/tx.js';
import { newInvitationCode } from '../../team/invitations/invitation-code.js';

export interface BuiltInvitation {
  readonly id: string;
  readonly code: string;
  readonly email: string;
}

/** A pending invitation of somebody as a member, sent today, until told otherwise. */
export function anInvitation(email: string) {
  return new InvitationBuilder(email);
}

class InvitationBuilder {
  private role: CentreRole = 'member';
  private invitedBy: string | null = null;
  private daysAgo = 0;
  private trouble: MailTrouble | null = null;

  constructor(private readonly email: string) {}

  as(role: CentreRole): this {
    this.role = role;
    return this;
  }

  by(accountId: string): this {
    this.invitedBy = accountId;
    return this;
  }

  sentDaysAgo(days: number): this {
    this.daysAgo = days;
    return this;
  }

  /** Its mail was refused for good. */
  refused(trouble: MailTrouble): this {
    this.trouble = trouble;
    return this;
  }

  async save(sql: Sql, centreId: string): Promise<BuiltInvitation> {
    const [id, code] = [newId(), newInvitationCode()];
    await sql.sql(
      `insert into invitations (id, centre_id, email, code, role, language, invited_by, created_at, sent_at)
       select $1, $2, $3, $4, $5, 'fr', $6, sent.at, sent.at from (select now() - make_interval(days => $7) as at) as sent`,
      [id, centreId, this.email, code, this.role, this.invitedBy, this.daysAgo],
    );
    await sql.sql(
      `insert into mails (id, kind, about, state, attempts, trouble, created_at, sent_at)
       select $1, 'team.invitation', $2,
              case when $3::text is null then 'sent' else 'failed' end, 1, $3,
              sent.at, case when $3::text is null then sent.at end
         from (select now() - make_interval(days => $4) as at) as sent`,
      [newId(), id, this.trouble, this.daysAgo],
    );
    return { id, code, email: this.email };
  }
}
