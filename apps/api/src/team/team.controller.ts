import { Controller } from '@nestjs/common';
import type { CurrentCentreRequest, MeResponse } from '#dto/team/me.response.js';
import { teamEndpoints } from '#dto/team/team.endpoints.js';
import { Allow, By } from '../access/allow.decorator.js';
import type { Actor } from '../platform/actor.js';
import { Endpoint } from '../platform/contract/endpoint.decorator.js';
import { Input } from '../platform/contract/input.decorator.js';
import { Database } from '../platform/database/database.js';
import { TeamQueries } from './team.queries.js';
import { TeamService } from './team.service.js';

@Controller()
export class TeamController {
  constructor(
    private readonly team: TeamService,
    private readonly queries: TeamQueries,
    private readonly database: Database,
  ) {}

  @Endpoint(teamEndpoints.me)
  @Allow('self:read')
  me(@By() actor: Actor): Promise<MeResponse> {
    return this.queries.me(this.database, actor);
  }

  @Endpoint(teamEndpoints.chooseCentre)
  @Allow('self:update')
  chooseCentre(@By() actor: Actor, @Input() { centreId }: CurrentCentreRequest): Promise<MeResponse> {
    return this.team.chooseCentre(actor, centreId);
  }
}
