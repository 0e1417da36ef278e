import { Controller, Param } from '@nestjs/common';
import type {
  EditCentreRequest,
  InviteReferentRequest,
  OpenCentreRequest,
} from '#dto/centres/centre.request.js';
import type { CentrePage, CentreResponse, ListCentresQuery } from '#dto/centres/centre.response.js';
import { centresEndpoints } from '#dto/centres/centres.endpoints.js';
import type { InviteResult } from '#dto/team/invitations/invite.request.js';
import { Allow, By } from '../../access/allow.decorator.js';
import type { Actor } from '../../platform/actor.js';
import { Endpoint } from '../../platform/contract/endpoint.decorator.js';
import { Criteria, Input } from '../../platform/contract/input.decorator.js';
import { DeskQueries } from './desk.queries.js';
import { DeskService } from './desk.service.js';

@Controller()
export class DeskController {
  constructor(
    private readonly desk: DeskService,
    private readonly queries: DeskQueries,
  ) {}

  @Endpoint(centresEndpoints.list)
  @Allow('centre:read')
  list(@Criteria() criteria: ListCentresQuery): Promise<CentrePage> {
    return this.queries.list(criteria);
  }

  @Endpoint(centresEndpoints.open)
  @Allow('centre:open')
  open(@By() actor: Actor, @Input() centre: OpenCentreRequest): Promise<CentreResponse> {
    return this.desk.open(actor, centre);
  }

  @Endpoint(centresEndpoints.get)
  @Allow('centre:read', { centre: 'centreId' })
  get(@Param('centreId') centreId: string): Promise<CentreResponse> {
    return this.queries.get(centreId);
  }

  @Endpoint(centresEndpoints.edit)
  @Allow('centre:update', { centre: 'centreId' })
  edit(
    @By() actor: Actor,
    @Param('centreId') centreId: string,
    @Input() changes: EditCentreRequest,
  ): Promise<CentreResponse> {
    return this.desk.edit(actor, centreId, changes);
  }

  @Endpoint(centresEndpoints.inviteReferent)
  @Allow('centre:update', { centre: 'centreId' })
  inviteReferent(
    @By() actor: Actor,
    @Param('centreId') centreId: string,
    @Input() referent: InviteReferentRequest,
  ): Promise<InviteResult> {
    return this.desk.inviteReferent(actor, centreId, referent);
  }

  @Endpoint(centresEndpoints.archive)
  @Allow('centre:archive', { centre: 'centreId' })
  archive(@By() actor: Actor, @Param('centreId') centreId: string): Promise<CentreResponse> {
    return this.desk.archive(actor, centreId);
  }

  @Endpoint(centresEndpoints.reopen)
  @Allow('centre:archive', { centre: 'centreId' })
  reopen(@By() actor: Actor, @Param('centreId') centreId: string): Promise<CentreResponse> {
    return this.desk.reopen(actor, centreId);
  }
}
