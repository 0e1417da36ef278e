import { Controller, Param } from '@nestjs/common';
import type { ChangeRoleRequest, ListMembersQuery, MemberPage, MemberResponse } from '#dto/team/members.js';
import { teamEndpoints } from '#dto/team/team.endpoints.js';
import { Allow, By } from '../access/allow.decorator.js';
import type { Actor } from '../platform/actor.js';
import { Endpoint } from '../platform/contract/endpoint.decorator.js';
import { Criteria, Input } from '../platform/contract/input.decorator.js';
import { MembersQueries } from './members.queries.js';
import { MembersService } from './members.service.js';

@Controller()
export class MembersController {
  constructor(
    private readonly members: MembersService,
    private readonly queries: MembersQueries,
  ) {}

  @Endpoint(teamEndpoints.members)
  @Allow('team:read', { centre: 'centreId' })
  list(
    @By() actor: Actor,
    @Param('centreId') centreId: string,
    @Criteria() criteria: ListMembersQuery,
  ): Promise<MemberPage> {
    return this.queries.list(actor, centreId, criteria);
  }

  @Endpoint(teamEndpoints.changeRole)
  @Allow('team:manage', { centre: 'centreId' })
  changeRole(
    @By() actor: Actor,
    @Param('centreId') centreId: string,
    @Param('memberId') memberId: string,
    @Input() change: ChangeRoleRequest,
  ): Promise<MemberResponse> {
    return this.members.changeRole(actor, centreId, memberId, change);
  }

  @Endpoint(teamEndpoints.leave)
  @Allow('member:leave', { centre: 'centreId' })
  leave(@By() actor: Actor, @Param('centreId') centreId: string): Promise<void> {
    return this.members.leave(actor, centreId);
  }

  @Endpoint(teamEndpoints.removeMember)
  @Allow('team:manage', { centre: 'centreId' })
  remove(
    @By() actor: Actor,
    @Param('centreId') centreId: string,
    @Param('memberId') memberId: string,
  ): Promise<void> {
    return this.members.remove(actor, centreId, memberId);
  }
}
