import { Controller, Param, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { EnterSupervisionRequest } from '#dto/supervision/enter-supervision.request.js';
import { supervisionEndpoints } from '#dto/supervision/supervision.endpoints.js';
import type {
  SupervisionAccessResponse,
  SupervisionResponse,
} from '#dto/supervision/supervision.response.js';
import { Allow, By } from '../access/allow.decorator.js';
import type { Actor } from '../platform/actor.js';
import { Endpoint } from '../platform/contract/endpoint.decorator.js';
import { Input } from '../platform/contract/input.decorator.js';
import { SupervisionService } from './supervision.service.js';

@Controller()
export class SupervisionController {
  constructor(private readonly supervision: SupervisionService) {}

  @Endpoint(supervisionEndpoints.enter)
  @Allow('supervision:enter')
  enter(
    @By() actor: Actor,
    @Input() request: EnterSupervisionRequest,
    @Req() { ip }: FastifyRequest,
  ): Promise<SupervisionAccessResponse> {
    return this.supervision.enter(actor, request, ip);
  }

  @Endpoint(supervisionEndpoints.screen)
  @Allow('supervision:read', { supervision: 'sessionId' })
  screen(@Param('sessionId') sessionId: string): Promise<SupervisionResponse> {
    return this.supervision.screen(sessionId);
  }
}
