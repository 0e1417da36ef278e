import { Injectable } from '@nestjs/common';
import type { MeResponse } from '#dto/team/me.response.js';
import { AccountsService } from '../accounts/accounts.service.js';
import { actorId, type Actor } from '../platform/actor.js';
import { Database } from '../platform/database/database.js';
import { NotFound } from '../platform/problems/refusal.js';
import { TeamQueries } from './team.queries.js';

@Injectable()
export class TeamService {
  constructor(
    private readonly database: Database,
    private readonly accounts: AccountsService,
    private readonly queries: TeamQueries,
  ) {}

  /**
   * Makes a centre the one that its member works in.
   * @throws NotFound for a centre that is not theirs, as for one that is not at all
   */
  async chooseCentre(actor: Actor, centreId: string): Promise<MeResponse> {
    return this.database.transaction(async (tx) => {
      const accountId = actorId(actor);
      const [theirs] = await tx.sql(
        'select id from memberships where account_id = $1 and centre_id = $2 and disabled_at is null for share',
        [accountId, centreId],
      );
      if (!theirs || !accountId) throw new NotFound();
      await this.accounts.rememberCentre(tx, accountId, centreId);
      return this.queries.me(tx, actor);
    });
  }
}
