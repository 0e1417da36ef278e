import { Injectable } from '@nestjs/common';
import type { CentreRole } from '#dto/access/permissions.js';
import type { ChangeRoleRequest, MemberResponse } from '#dto/team/members.js';
import { CentresService } from '../centres/centres.service.js';
import { actorId, type Actor } from '../platform/actor.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { newId } from '../platform/database/ids.js';
import type { Tx } from '../platform/database/tx.js';
import { CentreJournal } from '../platform/journal/centre-journal.js';
import { NotFound } from '../platform/problems/refusal.js';
import { MembersQueries } from './members.queries.js';
import { LastAdministrator } from './team.errors.js';

interface Membership {
  readonly id: string;
  readonly accountId: string;
  readonly role: CentreRole;
}

/** Who belongs to a centre, and as what. Every act locks the centre first, so that the last administrator stays. */
@Injectable()
export class MembersService {
  constructor(
    private readonly database: Database,
    private readonly centres: CentresService,
    private readonly queries: MembersQueries,
    private readonly journal: CentreJournal,
    private readonly clock: Clock,
  ) {}

  /** @throws LastAdministrator when the centre would be left without one */
  async changeRole(
    actor: Actor,
    centreId: string,
    memberId: string,
    { role }: ChangeRoleRequest,
  ): Promise<MemberResponse> {
    return this.database.transaction(async (tx) => {
      await this.centres.lock(tx, centreId);
      const member = await this.memberOf(tx, centreId, 'id', memberId);
      if (member.role !== role) {
        if (member.role === 'admin') await this.keepAnAdministrator(tx, centreId, member);
        await tx.sql('update memberships set role = $2 where id = $1', [member.id, role]);
        await this.journal.write(tx, actor, {
          centreId,
          act: 'member.role-changed',
          subjectIds: [member.accountId],
          details: { from: member.role, to: role },
        });
      }
      return this.queries.get(tx, actor, member.id);
    });
  }

  /** @throws LastAdministrator when the centre would be left without one */
  async remove(actor: Actor, centreId: string, memberId: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      await this.centres.lock(tx, centreId);
      await this.end(tx, actor, centreId, await this.memberOf(tx, centreId, 'id', memberId));
    });
  }

  /** @throws LastAdministrator when the centre would be left without one */
  async leave(actor: Actor, centreId: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      await this.centres.lock(tx, centreId);
      await this.end(tx, actor, centreId, await this.memberOf(tx, centreId, 'account_id', actorId(actor)));
    });
  }

  /**
   * Makes somebody a member; the first of a centre becomes its administrator. The caller holds the lock of the centre.
   * @returns whether they were none before
   */
  async add(tx: Tx, centreId: string, accountId: string, role: CentreRole): Promise<boolean> {
    const added = await tx.sql(
      `insert into memberships (id, centre_id, account_id, role, created_at)
       select $1, $2, $3,
              case when exists (select 1 from memberships where centre_id = $2 and disabled_at is null) then $4 else 'admin' end,
              $5
       on conflict (account_id, centre_id) where disabled_at is null do nothing returning id`,
      [newId(), centreId, accountId, role, this.clock.now()],
    );
    return added.length > 0;
  }

  private async end(tx: Tx, actor: Actor, centreId: string, member: Membership): Promise<void> {
    if (member.role === 'admin') await this.keepAnAdministrator(tx, centreId, member);
    await tx.sql('update memberships set disabled_at = $2 where id = $1', [member.id, this.clock.now()]);
    const act = member.accountId === actorId(actor) ? 'member.left' : 'member.removed';
    await this.journal.write(tx, actor, { centreId, act, subjectIds: [member.accountId] });
  }

  private async memberOf(tx: Tx, centreId: string, by: 'id' | 'account_id', value: string | null) {
    const [member] = await tx.sql<Membership>(
      `select id, account_id as "accountId", role from memberships
        where centre_id = $1 and ${by}::text = $2 and disabled_at is null`,
      [centreId, value],
    );
    if (!member) throw new NotFound();
    return member;
  }

  private async keepAnAdministrator(tx: Tx, centreId: string, leaving: Membership): Promise<void> {
    const others = await tx.sql(
      `select 1 from memberships where centre_id = $1 and role = 'admin' and disabled_at is null and id <> $2 limit 1`,
      [centreId, leaving.id],
    );
    if (others.length === 0) throw new LastAdministrator(centreId);
  }
}
