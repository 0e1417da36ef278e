import { Injectable } from '@nestjs/common';
import type { CreateSessionRequest } from '#dto/sessions/create-session.request.js';
import type { SessionResponse } from '#dto/sessions/session.response.js';
import { CentresService } from '../centres/centres.service.js';
import type { Actor } from '../platform/actor.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { newId } from '../platform/database/ids.js';
import type { Tx } from '../platform/database/tx.js';
import { Journal } from '../platform/journal/journal.js';
import { NotFound } from '../platform/problems/refusal.js';
import { newAccessCode, newInvigilatorPassword } from './codes.js';
import { SessionEntity } from './session.entity.js';
import { SessionDateInThePast } from './sessions.errors.js';
import { SessionsQueries } from './sessions.queries.js';
import { isInThePast } from './sessions.rules.js';

@Injectable()
export class SessionsService {
  constructor(
    private readonly database: Database,
    private readonly centres: CentresService,
    private readonly queries: SessionsQueries,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  /**
   * Plans a session and makes its number and codes.
   * @throws SessionDateInThePast by the calendar of the centre
   */
  async create(actor: Actor, centreId: string, request: CreateSessionRequest): Promise<SessionResponse> {
    return this.database.transaction(async (tx) => {
      const centre = await this.centres.get(tx, centreId);
      const now = this.clock.now();
      if (isInThePast(request.date, centre.timeZone, now)) throw new SessionDateInThePast();
      const id = newId();
      const [{ number } = { number: 0 }] = await tx.sql<{ number: number }>(
        `select nextval('session_numbers')::int as number`,
      );
      await tx.entities.insert(SessionEntity, {
        ...request,
        id,
        number,
        centreId,
        observations: request.observations || null,
        accessCode: newAccessCode(),
        invigilatorPassword: newInvigilatorPassword(),
        procedureEdition: centre.procedureEdition,
        createdAt: now,
      });
      await this.journal.write(tx, actor, { sessionId: id, act: 'session.created' });
      return this.queries.get(id, tx);
    });
  }

  /** Locks a session until the transaction ends; acts on one session follow one another. */
  async lock(tx: Tx, sessionId: string): Promise<SessionEntity> {
    const session = await tx.entities
      .createQueryBuilder(SessionEntity, 'session')
      .setLock('pessimistic_write')
      .where('session.id = :sessionId and session.deletedAt is null', { sessionId })
      .getOne();
    if (!session) throw new NotFound();
    return session;
  }

  /** Counts the enrolled candidates anew, after `candidates` has changed its list. The caller holds the lock. */
  async countEnrolled(tx: Tx, sessionId: string): Promise<void> {
    await tx.sql(
      `update sessions set enrolled_count = (select count(*) from candidates where session_id = $1) where id = $1`,
      [sessionId],
    );
  }
}
