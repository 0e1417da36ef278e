import { Injectable } from '@nestjs/common';
import type { ImportMode, ImportReport } from '#dto/candidates/import-candidates.js';
import type { Actor } from '../platform/actor.js';
import { Clock } from '../platform/clock/clock.js';
import { newId } from '../platform/database/ids.js';
import type { Sql, Tx } from '../platform/database/tx.js';
import { Journal } from '../platform/journal/journal.js';
import { NotFound } from '../platform/problems/refusal.js';
import { SessionsService } from '../sessions/sessions.service.js';
import { SessionHasJoinedCandidates } from './candidates.errors.js';
import type { CandidateData } from './candidates.rules.js';
import { LISTED_COLUMNS } from './listed-columns.js';

/** Who is to be enrolled in one session; nobody is in it twice. */
export interface CandidateListOfSession {
  readonly sessionId: string;
  readonly candidates: readonly { identity: string; data: CandidateData }[];
}

/**
 * What became of an account that asks to be a candidate: `known` had joined before, `taken` belongs to another account,
 * `another` is an account that is somebody else in this session.
 */
export type JoinOutcome = 'joined' | 'known' | 'taken' | 'another';

export type EnrolmentCounts = Pick<ImportReport, 'added' | 'changed' | 'removed' | 'unchanged'>;

const NAMES = LISTED_COLUMNS.map(({ name }) => name);
const ARRAYS = LISTED_COLUMNS.map(({ type }, index) => `$${index + 5}::${type}[]`);
const ofEach = (alias: string) => NAMES.map((name) => `${alias}.${name}`).join(', ');

const LEAVE = `
  delete from candidates using unnest($1::uuid[]) as listed(session_id)
   where candidates.session_id = listed.session_id
     and (candidates.session_id, candidates.identity) not in (select * from unnest($2::uuid[], $3::text[]))
  returning candidates.session_id as "sessionId"`;

// Accessibility needs are set by hand and not by the list: they stay with the people who stay.
const ENROL = `
  insert into candidates as known (id, centre_id, session_id, created_at, identity, ${NAMES.join(', ')})
  select incoming.id, sessions.centre_id, sessions.id, $1, incoming.identity, ${ofEach('incoming')}
    from unnest($2::uuid[], $3::uuid[], $4::text[], ${ARRAYS.join(', ')})
           as incoming(id, session_id, identity, ${NAMES.join(', ')})
    join sessions on sessions.id = incoming.session_id
  on conflict (session_id, identity) do update
    set (${NAMES.join(', ')}) = row(${ofEach('excluded')}), version = known.version + 1
    where (${ofEach('known')}) is distinct from (${ofEach('excluded')})
  returning session_id as "sessionId", (xmax = 0) as added`;

@Injectable()
export class CandidatesService {
  constructor(
    private readonly sessions: SessionsService,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  /**
   * Makes each list its session's own (`replace`), or adds it to those who are there (`merge`): a handful of statements,
   * however many sessions and candidates.
   * @returns what it did, in the order of the lists
   * @throws SessionHasJoinedCandidates, SessionAlreadyFinalised
   */
  async enrolLists(
    tx: Tx,
    actor: Actor,
    lists: readonly CandidateListOfSession[],
    mode: ImportMode,
  ): Promise<EnrolmentCounts[]> {
    const sessionIds = lists.map(({ sessionId }) => sessionId);
    await this.sessions.lockAllOpen(tx, sessionIds);
    await this.refuseOnceJoined(tx, sessionIds);
    const people = lists.flatMap(({ sessionId, candidates }) =>
      candidates.map((candidate) => ({ sessionId, ...candidate })),
    );
    const keys = [people.map(({ sessionId }) => sessionId), people.map(({ identity }) => identity)];
    const left = mode === 'replace' ? await tx.sql<OfSession>(LEAVE, [sessionIds, ...keys]) : [];
    const written = await tx.sql<OfSession & { added: boolean }>(ENROL, [
      this.clock.now(),
      people.map(() => newId()),
      ...keys,
      ...LISTED_COLUMNS.map(({ key }) => people.map(({ data }) => data[key])),
    ]);
    await this.sessions.countEnrolled(tx, sessionIds);
    const removed = tally(left);
    const touched = tally(written);
    const added = tally(written.filter((row) => row.added));
    const counts = lists.map(({ sessionId, candidates }) => ({
      added: added(sessionId),
      changed: touched(sessionId) - added(sessionId),
      removed: removed(sessionId),
      unchanged: candidates.length - touched(sessionId),
    }));
    await this.journal.writeMany(
      tx,
      actor,
      sessionIds.map((sessionId, index) => ({
        sessionId,
        act: 'candidates.imported' as const,
        details: { mode, ...counts[index] },
      })),
    );
    return counts;
  }

  /** The same for one session. */
  async enrolList(
    tx: Tx,
    actor: Actor,
    list: CandidateListOfSession,
    mode: ImportMode,
  ): Promise<EnrolmentCounts> {
    const [counts] = await this.enrolLists(tx, actor, [list], mode);
    if (!counts) throw new Error('a list has its counts');
    return counts;
  }

  /** @throws SessionHasJoinedCandidates, SessionAlreadyFinalised when a list can no longer be imported */
  async refuseClosed(sql: Sql, sessionId: string): Promise<void> {
    await this.sessions.refuseFinalised(sql, sessionId);
    await this.refuseOnceJoined(sql, [sessionId]);
  }

  /** Ties an account to a candidate, as its owner joins the session. The caller holds the lock of the session. */
  async join(tx: Tx, candidateId: string, accountId: string): Promise<JoinOutcome> {
    const [candidate] = await tx.sql<{ joinedAs: string | null; joined: boolean; another: boolean }>(
      `select account_id as "joinedAs", joined_at is not null as joined,
              exists (select from candidates as other
                       where other.session_id = candidates.session_id and other.account_id = $2
                         and other.id <> candidates.id) as another
         from candidates where id = $1`,
      [candidateId, accountId],
    );
    if (!candidate) throw new NotFound();
    if (candidate.joinedAs === accountId) return 'known';
    if (candidate.joined) return 'taken';
    if (candidate.another) return 'another';
    await tx.sql('update candidates set account_id = $2, joined_at = $3 where id = $1', [
      candidateId,
      accountId,
      this.clock.now(),
    ]);
    return 'joined';
  }

  private async refuseOnceJoined(sql: Sql, sessionIds: readonly string[]): Promise<void> {
    const joined = await sql.sql<{ id: string }>(
      `select id from candidates where session_id = any($1::uuid[]) and joined_at is not null order by joined_at limit 20`,
      [sessionIds],
    );
    if (joined.length > 0) throw new SessionHasJoinedCandidates(joined.map(({ id }) => id));
  }
}

interface OfSession {
  sessionId: string;
}

function tally(rows: readonly OfSession[]): (sessionId: string) => number {
  const counts = new Map<string, number>();
  for (const { sessionId } of rows) counts.set(sessionId, (counts.get(sessionId) ?? 0) + 1);
  return (sessionId) => counts.get(sessionId) ?? 0;
}
