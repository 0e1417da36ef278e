import { Injectable } from '@nestjs/common';
import type { ListMembersQuery, MemberPage, MemberResponse } from '#dto/team/members.js';
import { actorId, type Actor } from '../platform/actor.js';
import { Database } from '../platform/database/database.js';
import type { Sql } from '../platform/database/tx.js';
import { NotFound } from '../platform/problems/refusal.js';

type Row = Omit<MemberResponse, 'since'> & { since: Date };

/** A member as the person in `$1` sees them. */
const MEMBER = `select memberships.id, first_name as "firstName", last_name as "lastName", email, role,
    memberships.created_at as since, account_id = $1 as self
  from memberships join accounts on accounts.id = account_id`;

@Injectable()
export class MembersQueries {
  constructor(private readonly database: Database) {}

  /** A page of a centre's members, by name. */
  async list(actor: Actor, centreId: string, { page, pageSize }: ListMembersQuery): Promise<MemberPage> {
    const [{ total } = { total: 0 }] = await this.database.sql<{ total: number }>(
      'select count(*) as total from memberships where centre_id = $1 and disabled_at is null',
      [centreId],
    );
    const rows = await this.database.sql<Row>(
      `${MEMBER} where centre_id = $2 and disabled_at is null
        order by last_name collate "fr-x-icu", first_name collate "fr-x-icu", memberships.id limit $3 offset $4`,
      [actorId(actor), centreId, pageSize, (page - 1) * pageSize],
    );
    return { items: rows.map(memberOf), total, page, pageSize };
  }

  async get(sql: Sql, actor: Actor, memberId: string): Promise<MemberResponse> {
    const [row] = await sql.sql<Row>(`${MEMBER} where memberships.id = $2`, [actorId(actor), memberId]);
    if (!row) throw new NotFound();
    return memberOf(row);
  }
}

const memberOf = ({ since, ...member }: Row): MemberResponse => ({ ...member, since: since.toISOString() });
