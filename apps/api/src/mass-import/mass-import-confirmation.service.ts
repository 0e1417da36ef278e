import { Injectable } from '@nestjs/common';
import type { MassImportResult } from '#dto/mass-import/mass-import.response.js';
import { CandidateRowsService } from '../candidates/import/candidate-rows.service.js';
import { CandidatesService, type CandidateListOfSession } from '../candidates/candidates.service.js';
import type { Actor } from '../platform/actor.js';
import { Database } from '../platform/database/database.js';
import type { Tx } from '../platform/database/tx.js';
import { Staging } from '../platform/staging/staging.js';
import { SessionsService } from '../sessions/sessions.service.js';
import { conflictsOf, pastDays } from './known-sessions.rules.js';
import { MassImportNotOffered, MassImportNotValid, MassImportOutdated } from './mass-import.errors.js';
import { MassImportQueries, type KnownSessions, type WaitingRow } from './mass-import.queries.js';
import { addressOf, type StagedFacts } from './mass-import.service.js';
import type { SessionGroup } from './session-groups.rules.js';

type ResultSession = MassImportResult['sessions'][number];

/** Step 2: everything that waits becomes sessions and candidates, in one transaction, or nothing does. */
@Injectable()
export class MassImportConfirmationService {
  constructor(
    private readonly database: Database,
    private readonly staging: Staging,
    private readonly candidateRows: CandidateRowsService,
    private readonly queries: MassImportQueries,
    private readonly sessions: SessionsService,
    private readonly candidates: CandidatesService,
  ) {}

  /**
   * A handful of statements, however many sessions and candidates.
   * @throws NotFound, ImportNotReady, ImportInterrupted, ImportAlreadyUsed
   * @throws MassImportNotValid while a problem blocks
   * @throws MassImportOutdated when the centre has changed since the file was read
   */
  async confirm(actor: Actor, centreId: string, importId: string): Promise<MassImportResult> {
    const { today } = await this.candidateRows.contextOfCentre(centreId, new MassImportNotOffered());
    return this.database.transaction(async (tx) => {
      const staged = await this.staging.open<StagedFacts>(tx, addressOf(actor, centreId, importId));
      const { groups, sessionsWithoutCandidatesCount } = staged.facts;
      await this.refuseFaulty(tx, importId);
      const known = await this.lockedState(tx, centreId, groups, today);
      const sessions = await this.sessionsOf(tx, actor, centreId, groups, known);
      const lists = listsOf(await this.queries.waiting(tx, importId), sessions);
      await this.candidates.enrolLists(tx, actor, lists, 'replace');
      await this.staging.consume(tx, importId);
      const countOf = new Map(lists.map(({ sessionId, candidates }) => [sessionId, candidates.length]));
      return {
        sessionsCount: groups.length,
        sessionsWithoutCandidatesCount,
        candidatesCount: lists.reduce((sum, { candidates }) => sum + candidates.length, 0),
        sessions: sessions.map((session) => ({ ...session, candidatesCount: countOf.get(session.id) ?? 0 })),
      };
    });
  }

  private async refuseFaulty(tx: Tx, importId: string): Promise<void> {
    const { problems } = await this.queries.findings(importId, tx);
    const faults = problems.filter(({ blocking }) => blocking);
    if (faults.length > 0) throw new MassImportNotValid(faults);
  }

  /** Two files of one centre follow one another, so that the same session is never planned twice. */
  private async lockedState(
    tx: Tx,
    centreId: string,
    groups: readonly SessionGroup[],
    today: string,
  ): Promise<KnownSessions> {
    await tx.sql(`select pg_advisory_xact_lock(hashtextextended('mass-import ' || $1, 0))`, [centreId]);
    const known = await this.queries.known(centreId, groups, tx);
    const conflicts = [...conflictsOf(groups, known), ...pastDays(groups, today)];
    if (conflicts.length > 0) throw new MassImportOutdated(conflicts);
    return known;
  }

  /** The session of each group, in their order: made now, or the one that was there. */
  private async sessionsOf(
    tx: Tx,
    actor: Actor,
    centreId: string,
    groups: readonly SessionGroup[],
    { byNumber }: KnownSessions,
  ): Promise<Omit<ResultSession, 'candidatesCount'>[]> {
    const plans = groups.flatMap(({ plan }) => plan ?? []);
    const planned = await this.sessions.createMany(tx, actor, centreId, plans);
    const next = planned.values();
    return groups.map(({ number, plan }) => {
      const made = plan && next.next().value;
      if (plan && made) {
        const { site, room, date, time } = plan;
        return { ...made, site, room, date, time, created: true };
      }
      const known = byNumber.get(number ?? 0);
      if (!known) throw new Error(`no session for the number ${number}`);
      const { id, site, room, date, time } = known;
      return { id, number: known.number, site, room, date, time, created: false };
    });
  }
}

/** Who is enrolled where. A session without anybody in the file keeps the list that it has. */
function listsOf(rows: readonly WaitingRow[], sessions: readonly { id: string }[]): CandidateListOfSession[] {
  const lists = new Map<
    string,
    { sessionId: string; candidates: CandidateListOfSession['candidates'][number][] }
  >();
  for (const { data, identity } of rows) {
    const sessionId = sessions[data.group]?.id;
    if (!data.candidate || identity === null || sessionId === undefined) continue;
    const list = lists.get(sessionId) ?? { sessionId, candidates: [] };
    list.candidates.push({ identity, data: data.candidate });
    lists.set(sessionId, list);
  }
  return [...lists.values()];
}
