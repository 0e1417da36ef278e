import { Injectable } from '@nestjs/common';
import type { SessionResponse } from '#dto/sessions/session.response.js';
import type { Actor } from '../platform/actor.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { Jobs } from '../platform/jobs/jobs.js';
import { Journal } from '../platform/journal/journal.js';
import { NotFound } from '../platform/problems/refusal.js';
import { SessionAlreadyFinalised, SessionHasStartedTests } from './sessions.errors.js';
import { SessionsQueries } from './sessions.queries.js';
import { restorableSince } from './sessions.rules.js';
import { SessionsService } from './sessions.service.js';

/** A deleted session waits for second thoughts; its codes meanwhile answer like unknown ones. */
@Injectable()
export class SessionDeletionService {
  constructor(
    private readonly database: Database,
    private readonly sessions: SessionsService,
    private readonly queries: SessionsQueries,
    private readonly journal: Journal,
    private readonly clock: Clock,
    jobs: Jobs,
  ) {
    jobs.define({ name: 'sessions-purge', every: '41 * * * *', work: async () => void (await this.purge()) });
  }

  /**
   * Deletes a session with its candidates, until a test has started (guide 1, « Suppression d'une session »).
   * @throws SessionHasStartedTests, SessionAlreadyFinalised
   */
  async delete(actor: Actor, sessionId: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const session = await this.sessions.lock(tx, sessionId);
      if (session.sittingCount > 0) throw new SessionHasStartedTests();
      if (session.finalisedAt) throw new SessionAlreadyFinalised();
      await tx.sql('update sessions set deleted_at = $2, version = version + 1 where id = $1', [
        sessionId,
        this.clock.now(),
      ]);
      await this.journal.write(tx, actor, {
        sessionId,
        act: 'session.deleted',
        details: { enrolled: session.enrolledCount },
      });
    });
  }

  /** Takes a deletion back while the session is kept; one that is not deleted stays as it is. */
  async restore(actor: Actor, sessionId: string): Promise<SessionResponse> {
    return this.database.transaction(async (tx) => {
      const [session] = await tx.sql<{ deletedAt: Date | null }>(
        'select deleted_at as "deletedAt" from sessions where id = $1 for update',
        [sessionId],
      );
      if (!session) throw new NotFound();
      if (session.deletedAt) {
        if (session.deletedAt < restorableSince(this.clock.now())) throw new NotFound();
        await tx.sql('update sessions set deleted_at = null, version = version + 1 where id = $1', [
          sessionId,
        ]);
        await this.journal.write(tx, actor, { sessionId, act: 'session.restored' });
      }
      return this.queries.get(sessionId, tx);
    });
  }

  /**
   * Removes for good what can no longer be restored, with its candidates and its journal: nothing personal stays.
   * @returns how many sessions
   */
  async purge(): Promise<number> {
    const gone = await this.database.sql(
      `with gone as (delete from sessions where deleted_at < $1 returning id),
            acts as (delete from journal where session_id in (select id from gone))
       select id from gone`,
      [restorableSince(this.clock.now())],
    );
    return gone.length;
  }
}
