import { Injectable } from '@nestjs/common';
import type { AddCandidateRequest, UpdateCandidateRequest } from '#dto/candidates/candidate.request.js';
import type { DeletedCandidates, SavedCandidate } from '#dto/candidates/candidate.response.js';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { newId } from '../../platform/database/ids.js';
import type { Tx } from '../../platform/database/tx.js';
import { Journal } from '../../platform/journal/journal.js';
import { Stale } from '../../platform/problems/refusal.js';
import { identityOf } from '../../platform/text/identity.js';
import { SessionsService } from '../../sessions/sessions.service.js';
import { CandidateEntity } from '../candidate.entity.js';
import { CandidateHasJoined, CandidateHasStarted, DuplicateCandidate } from '../candidates.errors.js';
import { CandidatesQueries } from '../candidates.queries.js';
import { CandidateRowsService } from '../import/candidate-rows.service.js';
import { CandidateFormJudge } from './candidate-form.judge.js';
import { changesOf, closedFor, edited, typedCandidate } from './candidate-form.rules.js';

/** Candidates one by one, by form. */
@Injectable()
export class CandidateFormService {
  constructor(
    private readonly database: Database,
    private readonly sessions: SessionsService,
    private readonly rows: CandidateRowsService,
    private readonly judge: CandidateFormJudge,
    private readonly queries: CandidatesQueries,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  /**
   * « Inscrire un candidat », until the session is finalised.
   * @throws InputInvalid, DuplicateCandidate, SessionAlreadyFinalised
   */
  async add(actor: Actor, sessionId: string, request: AddCandidateRequest): Promise<SavedCandidate> {
    const context = await this.rows.contextOfForm(sessionId);
    const { candidate: data, doubts } = await this.judge.judged(typedCandidate(request), context);
    return this.database.transaction(async (tx) => {
      const { centreId } = await this.sessions.lockOpen(tx, sessionId);
      const identity = await this.freeIdentity(tx, sessionId, identityOf(data));
      const id = newId();
      const createdAt = this.clock.now();
      await tx.entities.insert(CandidateEntity, { ...data, id, centreId, sessionId, identity, createdAt });
      await this.sessions.countEnrolled(tx, [sessionId]);
      await this.journal.write(tx, actor, { sessionId, act: 'candidate.added', subjectIds: [id] });
      return { ...(await this.queries.get(sessionId, id, tx)), doubts };
    });
  }

  /**
   * Corrects what an edit gives and leaves the rest.
   * @throws InputInvalid, DuplicateCandidate, Stale
   * @throws CandidateHasJoined, CandidateHasStarted, SessionAlreadyFinalised by the state of things
   */
  async update(
    actor: Actor,
    sessionId: string,
    candidateId: string,
    edit: UpdateCandidateRequest,
  ): Promise<SavedCandidate> {
    const context = await this.rows.contextOfForm(sessionId);
    const known = await this.queries.editable(sessionId, candidateId);
    if (edit.version !== undefined && edit.version !== known.version) throw new Stale();
    const { candidate: after, doubts } = await this.judge.judged(
      edited(known.candidate, edit),
      context,
      known.candidate,
    );
    return this.database.transaction(async (tx) => {
      await this.sessions.lockOpen(tx, sessionId);
      const now = await this.queries.editable(sessionId, candidateId, tx);
      // Places are looked up before the lock is taken: what was judged must still be what is there.
      if (now.version !== known.version) throw new Stale();
      const changes = changesOf(now.candidate, after);
      if (changes) {
        this.refuseClosed(Object.keys(changes.after), now, candidateId);
        const identity = await this.freeIdentity(tx, sessionId, identityOf(after), candidateId);
        await tx.entities.update(CandidateEntity, candidateId, {
          ...changes.after,
          identity,
          version: now.version + 1,
        });
        await this.journal.write(tx, actor, {
          sessionId,
          act: 'candidate.updated',
          subjectIds: [candidateId],
          details: changes,
        });
      }
      return { ...(await this.queries.get(sessionId, candidateId, tx)), doubts };
    });
  }

  /** @throws CandidateHasJoined, SessionAlreadyFinalised */
  async delete(actor: Actor, sessionId: string, candidateId: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      await this.sessions.lockOpen(tx, sessionId);
      const { joinedAt } = await this.queries.editable(sessionId, candidateId, tx);
      if (joinedAt) throw new CandidateHasJoined(candidateId);
      await this.remove(tx, actor, sessionId, [candidateId], 'candidate.deleted');
    });
  }

  /**
   * Takes several off the list at once. Who has joined stays; who is not there any more is no matter.
   * @throws SessionAlreadyFinalised
   */
  async deleteMany(
    actor: Actor,
    sessionId: string,
    candidateIds: readonly string[],
  ): Promise<DeletedCandidates> {
    return this.database.transaction(async (tx) => {
      await this.sessions.lockOpen(tx, sessionId);
      const kept = await this.queries.joined(tx, sessionId, candidateIds);
      const leaving = candidateIds.filter((id) => !kept.some((stays) => stays.id === id));
      const deleted = await this.remove(tx, actor, sessionId, leaving, 'candidates.deleted');
      return { deleted, kept: kept.map((stays) => ({ ...stays, code: 'CANDIDATE_HAS_JOINED' })) };
    });
  }

  /** The names go into the journal: nothing else tells who it was. The caller holds the lock. */
  private async remove(
    tx: Tx,
    actor: Actor,
    sessionId: string,
    candidateIds: readonly string[],
    act: 'candidate.deleted' | 'candidates.deleted',
  ): Promise<number> {
    const gone = await tx.sql<{ name: string }>(
      `with gone as (delete from candidates where session_id = $1 and id = any($2::uuid[])
         returning last_name, first_name)
       select last_name || ' ' || first_name as name from gone
        order by last_name collate "fr-x-icu", first_name collate "fr-x-icu"`,
      [sessionId, candidateIds],
    );
    if (gone.length === 0) return 0;
    await this.sessions.countEnrolled(tx, [sessionId]);
    const candidates = gone.map(({ name }) => name).join(', ');
    await this.journal.write(tx, actor, {
      sessionId,
      act,
      subjectIds: candidateIds,
      details: { candidates },
    });
    return gone.length;
  }

  private refuseClosed(
    changed: readonly string[],
    state: { joinedAt: Date | null; startedAt: Date | null },
    candidateId: string,
  ): void {
    const closed = closedFor(changed, state);
    if (closed === 'CANDIDATE_HAS_JOINED') throw new CandidateHasJoined(candidateId);
    if (closed === 'CANDIDATE_HAS_STARTED') throw new CandidateHasStarted(candidateId);
  }

  /** The identity itself, unless somebody else in the session has it. The caller holds the lock. */
  private async freeIdentity(
    tx: Tx,
    sessionId: string,
    identity: string,
    candidateId: string | null = null,
  ): Promise<string> {
    const [other] = await tx.sql<{ id: string }>(
      'select id from candidates where session_id = $1 and identity = $2 and id is distinct from $3',
      [sessionId, identity, candidateId],
    );
    if (other) throw new DuplicateCandidate(other.id);
    return identity;
  }
}
