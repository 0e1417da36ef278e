import { Injectable } from '@nestjs/common';
import type { CreateSessionRequest } from '#dto/sessions/create-session.request.js';
import type { SessionResponse } from '#dto/sessions/session.response.js';
import type { UpdateSessionRequest } from '#dto/sessions/update-session.request.js';
import { CentresService } from '../centres/centres.service.js';
import type { Actor } from '../platform/actor.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { newId } from '../platform/database/ids.js';
import type { Sql, Tx } from '../platform/database/tx.js';
import { Journal } from '../platform/journal/journal.js';
import { NotFound, Stale } from '../platform/problems/refusal.js';
import { newAccessCode, newInvigilatorPassword } from './codes.js';
import { changesOf } from './session-changes.rules.js';
import { SessionEntity } from './session.entity.js';
import { SessionAlreadyFinalised, SessionDateInThePast } from './sessions.errors.js';
import { SessionsQueries } from './sessions.queries.js';
import { isInThePast } from './sessions.rules.js';

/** A session that was just planned. */
export interface PlannedSession {
  readonly id: string;
  readonly number: number;
}

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
      const [planned] = await this.createMany(tx, actor, centreId, [request]);
      if (!planned) throw new Error('a plan makes a session');
      return this.queries.get(planned.id, tx);
    });
  }

  /**
   * Plans several sessions at once, each with its number, codes and journal row: a handful of statements, however many.
   * @returns one for each plan, in the order of the plans
   * @throws SessionDateInThePast by the calendar of the centre
   */
  async createMany(
    tx: Tx,
    actor: Actor,
    centreId: string,
    plans: readonly CreateSessionRequest[],
  ): Promise<PlannedSession[]> {
    const centre = await this.centres.get(tx, centreId);
    const now = this.clock.now();
    if (plans.some(({ date }) => isInThePast(date, centre.timeZone, now))) throw new SessionDateInThePast();
    const numbers = await tx.sql<{ number: number }>(
      `select nextval('session_numbers')::int as number from generate_series(1, $1)`,
      [plans.length],
    );
    const rows = plans.map((plan, index) => ({
      ...plan,
      id: newId(),
      number: numbers[index]?.number ?? 0,
      observations: plan.observations || null,
      accessCode: newAccessCode(),
      invigilatorPassword: newInvigilatorPassword(),
    }));
    await tx.sql(
      `insert into sessions (id, centre_id, number, site, room, date, time, invigilators, observations, access_code,
         invigilator_password, procedure_edition, created_at)
       select id, $1, number, site, room, date, time, invigilators, observations, "accessCode", "invigilatorPassword", $2, $3
         from jsonb_to_recordset($4::jsonb) as plan(id uuid, number int, site text, room text, date date, time time,
              invigilators text, observations text, "accessCode" text, "invigilatorPassword" text)`,
      [centreId, centre.procedureEdition, now, JSON.stringify(rows)],
    );
    await this.journal.writeMany(
      tx,
      actor,
      rows.map(({ id }) => ({ sessionId: id, act: 'session.created' as const })),
    );
    return rows.map(({ id, number }) => ({ id, number }));
  }

  /**
   * Changes what an edit gives and leaves the rest (guide 1: until the session is finalised).
   * @throws SessionAlreadyFinalised
   * @throws Stale when the caller has read an older version
   * @throws SessionDateInThePast when the day itself is moved into the past
   */
  async update(actor: Actor, sessionId: string, edit: UpdateSessionRequest): Promise<SessionResponse> {
    return this.database.transaction(async (tx) => {
      const session = await this.lockOpen(tx, sessionId);
      if (edit.version !== undefined && edit.version !== session.version) throw new Stale();
      const changes = changesOf({ ...session, time: session.time.slice(0, 5) }, edit);
      if (changes) {
        await this.refusePast(tx, session.centreId, changes.after.date);
        await tx.entities.update(SessionEntity, sessionId, {
          ...changes.after,
          version: session.version + 1,
        });
        await this.journal.write(tx, actor, { sessionId, act: 'session.updated', details: changes });
      }
      return this.queries.get(sessionId, tx);
    });
  }

  /**
   * Draws a new session password: whoever only knows the old one is out at once.
   * @throws SessionAlreadyFinalised
   */
  async regeneratePassword(actor: Actor, sessionId: string): Promise<SessionResponse> {
    return this.database.transaction(async (tx) => {
      const { invigilatorPassword: old, invigilatorPasswordRound: round } = await this.lockOpen(
        tx,
        sessionId,
      );
      let invigilatorPassword = newInvigilatorPassword();
      while (invigilatorPassword === old) invigilatorPassword = newInvigilatorPassword();
      await tx.entities.update(SessionEntity, sessionId, {
        invigilatorPassword,
        invigilatorPasswordRound: round + 1,
      });
      // Neither password stands in the journal: it is no place for secrets.
      await this.journal.write(tx, actor, { sessionId, act: 'session.password-regenerated' });
      return this.queries.get(sessionId, tx);
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

  /**
   * Locks a session that may still change.
   * @throws SessionAlreadyFinalised
   */
  async lockOpen(tx: Tx, sessionId: string): Promise<SessionEntity> {
    const session = await this.lock(tx, sessionId);
    if (session.finalisedAt) throw new SessionAlreadyFinalised();
    return session;
  }

  /** @throws SessionAlreadyFinalised, without taking the lock: for an answer ahead of an act that takes it */
  async refuseFinalised(sql: Sql, sessionId: string): Promise<void> {
    const finalised = await sql.sql('select 1 from sessions where id = $1 and finalised_at is not null', [
      sessionId,
    ]);
    if (finalised.length > 0) throw new SessionAlreadyFinalised();
  }

  /**
   * Locks sessions that may still change, always in the same order, so that two acts on many never wait for each other.
   * @throws NotFound, SessionAlreadyFinalised
   */
  async lockAllOpen(tx: Tx, sessionIds: readonly string[]): Promise<void> {
    const locked = await tx.sql<{ finalised: boolean }>(
      `select finalised_at is not null as finalised from sessions
        where id = any($1::uuid[]) and deleted_at is null order by id for update`,
      [sessionIds],
    );
    if (locked.length < sessionIds.length) throw new NotFound();
    if (locked.some(({ finalised }) => finalised)) throw new SessionAlreadyFinalised();
  }

  /** Locks sessions whatever has become of them, in the same order: what is erased waits for no state. */
  async lockEach(tx: Tx, sessionIds: readonly string[]): Promise<void> {
    await tx.sql('select 1 from sessions where id = any($1::uuid[]) order by id for update', [sessionIds]);
  }

  /** Counts the enrolled candidates anew, after `candidates` has changed their lists. The caller holds the locks. */
  async countEnrolled(tx: Tx, sessionIds: readonly string[]): Promise<void> {
    await tx.sql(
      `update sessions set enrolled_count = (select count(*) from candidates where session_id = sessions.id)
        where id = any($1::uuid[])`,
      [sessionIds],
    );
  }

  private async refusePast(tx: Tx, centreId: string, date?: string): Promise<void> {
    if (date === undefined) return;
    const { timeZone } = await this.centres.get(tx, centreId);
    if (isInThePast(date, timeZone, this.clock.now())) throw new SessionDateInThePast();
  }
}
