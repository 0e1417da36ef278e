import { Controller, Param } from '@nestjs/common';
import type { CreateSessionRequest } from '#dto/sessions/create-session.request.js';
import type { DeletedSessionPage } from '#dto/sessions/deleted-session.response.js';
import type { PageQuery } from '#dto/platform/page.js';
import type { ListSessionsQuery } from '#dto/sessions/list-sessions.query.js';
import type { SessionConflicts, SessionConflictsQuery } from '#dto/sessions/session-conflicts.js';
import type { SessionPage, SessionResponse } from '#dto/sessions/session.response.js';
import { sessionsEndpoints } from '#dto/sessions/sessions.endpoints.js';
import type { TimelinePage, TimelineQuery } from '#dto/sessions/timeline.response.js';
import type { UpdateSessionRequest } from '#dto/sessions/update-session.request.js';
import { Allow, By } from '../access/allow.decorator.js';
import type { Actor } from '../platform/actor.js';
import { Endpoint } from '../platform/contract/endpoint.decorator.js';
import { Criteria, Input } from '../platform/contract/input.decorator.js';
import { SessionDeletionService } from './session-deletion.service.js';
import { SessionListQueries } from './session-list.queries.js';
import { SessionsQueries } from './sessions.queries.js';
import { SessionsService } from './sessions.service.js';
import { TimelineQueries } from './timeline.queries.js';

@Controller()
export class SessionsController {
  constructor(
    private readonly sessions: SessionsService,
    private readonly deletion: SessionDeletionService,
    private readonly queries: SessionsQueries,
    private readonly lists: SessionListQueries,
    private readonly timelines: TimelineQueries,
  ) {}

  @Endpoint(sessionsEndpoints.list)
  @Allow('session:read', { centre: 'centreId' })
  list(@Param('centreId') centreId: string, @Criteria() criteria: ListSessionsQuery): Promise<SessionPage> {
    return this.lists.list(centreId, criteria);
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

  @Endpoint(sessionsEndpoints.update)
  @Allow('session:update', { session: 'sessionId' })
  update(
    @By() actor: Actor,
    @Param('sessionId') sessionId: string,
    @Input() edit: UpdateSessionRequest,
  ): Promise<SessionResponse> {
    return this.sessions.update(actor, sessionId, edit);
  }

  @Endpoint(sessionsEndpoints.delete)
  @Allow('session:delete', { session: 'sessionId' })
  delete(@By() actor: Actor, @Param('sessionId') sessionId: string): Promise<void> {
    return this.deletion.delete(actor, sessionId);
  }

  @Endpoint(sessionsEndpoints.restore)
  @Allow('session:delete', { keptSession: 'sessionId' })
  restore(@By() actor: Actor, @Param('sessionId') sessionId: string): Promise<SessionResponse> {
    return this.deletion.restore(actor, sessionId);
  }

  @Endpoint(sessionsEndpoints.listDeleted)
  @Allow('session:read', { centre: 'centreId' })
  listDeleted(
    @Param('centreId') centreId: string,
    @Criteria() criteria: PageQuery,
  ): Promise<DeletedSessionPage> {
    return this.queries.listDeleted(centreId, criteria);
  }

  @Endpoint(sessionsEndpoints.regeneratePassword)
  @Allow('session:update', { session: 'sessionId' })
  regeneratePassword(@By() actor: Actor, @Param('sessionId') sessionId: string): Promise<SessionResponse> {
    return this.sessions.regeneratePassword(actor, sessionId);
  }

  @Endpoint(sessionsEndpoints.conflicts)
  @Allow('session:read', { centre: 'centreId' })
  conflicts(
    @Param('centreId') centreId: string,
    @Criteria() plan: SessionConflictsQuery,
  ): Promise<SessionConflicts> {
    return this.queries.conflicts(centreId, plan);
  }

  @Endpoint(sessionsEndpoints.timeline)
  @Allow('session:read', { session: 'sessionId' })
  timeline(
    @Param('sessionId') sessionId: string,
    @Criteria() criteria: TimelineQuery,
  ): Promise<TimelinePage> {
    return this.timelines.timeline(sessionId, criteria);
  }
}
