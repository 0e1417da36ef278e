import { Controller, Param } from '@nestjs/common';
import type { ConvocationPage } from '#dto/papers/convocations/convocation.response.js';
import { convocationsEndpoints } from '#dto/papers/convocations/convocations.endpoints.js';
import type { ListConvocationsQuery } from '#dto/papers/convocations/list-convocations.query.js';
import type {
  SendConvocationsRequest,
  SendConvocationsResponse,
} from '#dto/papers/convocations/send-convocations.js';
import { Allow, By } from '../../access/allow.decorator.js';
import type { Actor } from '../../platform/actor.js';
import { Endpoint } from '../../platform/contract/endpoint.decorator.js';
import { Criteria, Input } from '../../platform/contract/input.decorator.js';
import { ConvocationsQueries } from './convocations.queries.js';
import { ConvocationsService } from './convocations.service.js';

@Controller()
export class ConvocationsController {
  constructor(
    private readonly convocations: ConvocationsService,
    private readonly queries: ConvocationsQueries,
  ) {}

  @Endpoint(convocationsEndpoints.list)
  @Allow('candidate:read', { session: 'sessionId' })
  list(
    @Param('sessionId') sessionId: string,
    @Criteria() query: ListConvocationsQuery,
  ): Promise<ConvocationPage> {
    return this.queries.list(sessionId, query);
  }

  @Endpoint(convocationsEndpoints.send)
  @Allow('convocation:send', { session: 'sessionId' })
  send(
    @By() actor: Actor,
    @Param('sessionId') sessionId: string,
    @Input() request: SendConvocationsRequest,
  ): Promise<SendConvocationsResponse> {
    return this.convocations.send(actor, sessionId, request);
  }
}
