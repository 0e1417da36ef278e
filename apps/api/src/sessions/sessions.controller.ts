import { Controller, Param } from '@nestjs/common';
import type { CreateSessionRequest } from '#dto/sessions/create-session.request.js';
import type { ListSessionsQuery } from '#dto/sessions/list-sessions.query.js';
import type { SessionPage, SessionResponse } from '#dto/sessions/session.response.js';
import { sessionsEndpoints } from '#dto/sessions/sessions.endpoints.js';
import { Allow, By } from '../access/allow.decorator.js';
import type { Actor } from '../platform/actor.js';
import { Endpoint } from '../platform/contract/endpoint.decorator.js';
import { Criteria, Input } from '../platform/contract/input.decorator.js';
import { SessionsQueries } from './sessions.queries.js';
import { SessionsService } from './sessions.service.js';

@Controller()
export class SessionsController {
  constructor(
    private readonly sessions: SessionsService,
    private readonly queries: SessionsQueries,
  ) {}

  @Endpoint(sessionsEndpoints.list)
  @Allow('session:read', { centre: 'centreId' })
  list(@Param('centreId') centreId: string, @Criteria() criteria: ListSessionsQuery): Promise<SessionPage> {
    return this.queries.list(centreId, criteria);
  }

  @Endpoint(sessionsEndpoints.create)
  @Allow('session:create', { centre: 'centreId' })
  create(
    @By() actor: Actor,
    @Param('centreId') centreId: string,
    @Input() session: CreateSessionRequest,
  ): Promise<SessionResponse> {
    return this.sessions.create(actor, centreId, session);
  }

  @Endpoint(sessionsEndpoints.get)
  @Allow('session:read', { session: 'sessionId' })
  get(@Param('sessionId') sessionId: string): Promise<SessionResponse> {
    return this.queries.get(sessionId);
  }
}
