import { Controller, Param, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type {
  InvitationPage,
  InvitationResponse,
  ListInvitationsQuery,
  OpenInvitationResponse,
} from '#dto/team/invitations/invitation.response.js';
import { invitationsEndpoints } from '#dto/team/invitations/invitations.endpoints.js';
import type { InviteRequest, InviteResponse } from '#dto/team/invitations/invite.request.js';
import type { MeResponse } from '#dto/team/me.response.js';
import { Allow, By } from '../../access/allow.decorator.js';
import { actorId, type Actor } from '../../platform/actor.js';
import { Endpoint } from '../../platform/contract/endpoint.decorator.js';
import { Criteria, Input } from '../../platform/contract/input.decorator.js';
import { Public } from '../../platform/public.decorator.js';
import { CodeGuesses } from './code-guesses.js';
import { InvitationsQueries } from './invitations.queries.js';
import { InvitationsService } from './invitations.service.js';

@Controller()
export class InvitationsController {
  constructor(
    private readonly invitations: InvitationsService,
    private readonly queries: InvitationsQueries,
    private readonly guesses: CodeGuesses,
  ) {}

  @Endpoint(invitationsEndpoints.list)
  @Allow('team:manage', { centre: 'centreId' })
  list(
    @Param('centreId') centreId: string,
    @Criteria() criteria: ListInvitationsQuery,
  ): Promise<InvitationPage> {
    return this.queries.list(centreId, criteria);
  }

  @Endpoint(invitationsEndpoints.invite)
  @Allow('team:manage', { centre: 'centreId' })
  invite(
    @By() actor: Actor,
    @Param('centreId') centreId: string,
    @Input() request: InviteRequest,
  ): Promise<InviteResponse> {
    return this.invitations.invite(actor, centreId, request);
  }

  @Endpoint(invitationsEndpoints.resend)
  @Allow('team:manage', { centre: 'centreId' })
  resend(
    @By() actor: Actor,
    @Param('centreId') centreId: string,
    @Param('invitationId') invitationId: string,
  ): Promise<InvitationResponse> {
    return this.invitations.resend(actor, centreId, invitationId);
  }

  @Endpoint(invitationsEndpoints.cancel)
  @Allow('team:manage', { centre: 'centreId' })
  cancel(
    @By() actor: Actor,
    @Param('centreId') centreId: string,
    @Param('invitationId') invitationId: string,
  ): Promise<void> {
    return this.invitations.cancel(actor, centreId, invitationId);
  }

  @Endpoint(invitationsEndpoints.open)
  @Public()
  open(@Param('code') code: string, @Req() { ip }: FastifyRequest): Promise<OpenInvitationResponse> {
    return this.guesses.fromAddress(ip, () => this.queries.open(code));
  }

  @Endpoint(invitationsEndpoints.accept)
  @Allow('self:join')
  accept(@By() actor: Actor, @Param('code') code: string): Promise<MeResponse> {
    return this.guesses.byPerson(actorId(actor), () => this.invitations.accept(actor, code));
  }
}
