import { Controller, Param, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { JoinSessionRequest } from '#dto/sittings/join-session.request.js';
import type { ParticipationResponse } from '#dto/sittings/participation.response.js';
import { sittingsEndpoints } from '#dto/sittings/sittings.endpoints.js';
import { Allow, By } from '../access/allow.decorator.js';
import { person } from '../access/person.js';
import type { Actor } from '../platform/actor.js';
import { Endpoint } from '../platform/contract/endpoint.decorator.js';
import { Input } from '../platform/contract/input.decorator.js';
import { SittingsQueries } from './sittings.queries.js';
import { SittingsService } from './sittings.service.js';

@Controller()
export class SittingsController {
  constructor(
    private readonly sittings: SittingsService,
    private readonly queries: SittingsQueries,
  ) {}

  @Endpoint(sittingsEndpoints.join)
  @Allow('sitting:join')
  join(
    @By() actor: Actor,
    @Input() request: JoinSessionRequest,
    @Req() { ip }: FastifyRequest,
  ): Promise<ParticipationResponse> {
    return this.sittings.join(person(actor), request, ip);
  }

  @Endpoint(sittingsEndpoints.participation)
  @Allow('sitting:read', { participation: 'participationId' })
  participation(@Param('participationId') participationId: string): Promise<ParticipationResponse> {
    return this.queries.participation(participationId);
  }
}
