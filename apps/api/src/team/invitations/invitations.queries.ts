import { Injectable } from '@nestjs/common';
import type {
  InvitationPage,
  InvitationResponse,
  ListInvitationsQuery,
  OpenInvitationResponse,
} from '#dto/team/invitations/invitation.response.js';
import { Database } from '../../platform/database/database.js';
import type { Sql } from '../../platform/database/tx.js';
import { deliveryOf } from '../../platform/mail/deliveries.js';
import { NotFound } from '../../platform/problems/refusal.js';
import { InvitationAccepted, InvitationCancelled } from './invitations.errors.js';

type Row = Omit<InvitationResponse, 'sentAt'> & { sentAt: Date };

const INVITATION = `select invitations.id, email, role, invitations.sent_at as "sentAt",
    ${deliveryOf('invitations.id')} as mail
  from invitations`;
const PENDING = 'centre_id = $1 and accepted_at is null and cancelled_at is null';

@Injectable()
export class InvitationsQueries {
  constructor(private readonly database: Database) {}

  /** A page of the pending invitations of a centre, the last sent first. */
  async list(
    centreId: string,
    { page, pageSize }: ListInvitationsQuery,
    sql: Sql = this.database,
  ): Promise<InvitationPage> {
    const [{ total } = { total: 0 }] = await sql.sql<{ total: number }>(
      `select count(*) as total from invitations where ${PENDING}`,
      [centreId],
    );
    const rows = await sql.sql<Row>(
      `${INVITATION} where ${PENDING} order by invitations.sent_at desc, email limit $2 offset $3`,
      [centreId, pageSize, (page - 1) * pageSize],
    );
    return { items: rows.map(invitationOf), total, page, pageSize };
  }

  async get(sql: Sql, invitationId: string): Promise<InvitationResponse> {
    const [row] = await sql.sql<Row>(`${INVITATION} where invitations.id = $1`, [invitationId]);
    if (!row) throw new NotFound();
    return invitationOf(row);
  }

  /**
   * What the link of an invitation leads to.
   * @throws InvitationAccepted, InvitationCancelled for one that is no longer pending
   */
  async open(code: string): Promise<OpenInvitationResponse> {
    const [row] = await this.database.sql<OpenInvitationResponse & { accepted: boolean; cancelled: boolean }>(
      `select centre_id as "centreId", centres.name as "centreName", email,
              accepted_at is not null as accepted, cancelled_at is not null as cancelled
         from invitations join centres on centres.id = centre_id where code = $1`,
      [code],
    );
    if (!row) throw new NotFound();
    const { accepted, cancelled, ...invitation } = row;
    if (accepted) throw new InvitationAccepted();
    if (cancelled) throw new InvitationCancelled();
    return invitation;
  }
}

const invitationOf = ({ sentAt, ...row }: Row): InvitationResponse => ({
  ...row,
  sentAt: sentAt.toISOString(),
});
