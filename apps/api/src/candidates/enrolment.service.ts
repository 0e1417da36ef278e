import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/actor.js';
import { Clock } from '../platform/clock/clock.js';
import { newId } from '../platform/database/ids.js';
import type { Tx } from '../platform/database/tx.js';
import { Journal } from '../platform/journal/journal.js';
import { SessionsService } from '../sessions/sessions.service.js';
import { SessionHasJoinedCandidates } from './candidates.errors.js';
import type { CandidateData } from './candidates.rules.js';
import { LISTED_COLUMNS } from './listed-columns.js';

/** Who is to be enrolled in one session; nobody is in it twice. */
export interface CandidateListOfSession {
  readonly sessionId: string;
  readonly candidates: { identity: string; data: CandidateData }[];
}

const NAMES = LISTED_COLUMNS.map(({ name }) => name);
const ARRAYS = LISTED_COLUMNS.map(({ type }, index) => `$${index + 6}::${type}[]`);
const ofEach = (alias: string) => NAMES.map((name) => `${alias}.${name}`).join(', ');

const LEAVE = `
  delete from candidates using unnest($1::uuid[]) as listed(session_id)
   where candidates.session_id = listed.session_id
     and (candidates.session_id, candidates.identity) not in (select * from unnest($2::uuid[], $3::text[]))
  returning candidates.session_id as "sessionId"`;

const ENROL = `
  insert into candidates as known (id, centre_id, session_id, created_at, identity, ${NAMES.join(', ')})
  select incoming.id, $1, incoming.session_id, $2, incoming.identity, ${ofEach('incoming')}
    from unnest($3::uuid[], $4::uuid[], $5::text[], ${ARRAYS.join(', ')})
      as incoming(id, session_id, identity, ${NAMES.join(', ')})
  on conflict (session_id, identity) do update
    set (${NAMES.join(', ')}) = row(${ofEach('excluded')}), version = known.version + 1
    where (${ofEach('known')}) is distinct from (${ofEach('excluded')})
  returning session_id as "sessionId", (xmax = 0) as added`;

/** Makes lists the own of many sessions at once. */
@Injectable()
export class EnrolmentService {
  constructor(
    private readonly sessions: SessionsService,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  /**
   * Each list replaces that of its session: a handful of statements, however many sessions and candidates. Who stays keeps
   * what was set by hand.
   * @throws SessionHasJoinedCandidates, SessionAlreadyFinalised
   */
  async replaceLists(
    tx: Tx,
    actor: Actor,
    centreId: string,
    lists: readonly CandidateListOfSession[],
  ): Promise<void> {
    const sessionIds = lists.map(({ sessionId }) => sessionId);
    await this.sessions.lockAllOpen(tx, sessionIds);
    await this.refuseOnceJoined(tx, sessionIds);
    const people = lists.flatMap(({ sessionId, candidates }) =>
      candidates.map((candidate) => ({ sessionId, ...candidate })),
    );
    const keys = [people.map(({ sessionId }) => sessionId), people.map(({ identity }) => identity)];
    const left = await tx.sql<{ sessionId: string }>(LEAVE, [sessionIds, ...keys]);
    const written = await tx.sql<{ sessionId: string; added: boolean }>(ENROL, [
      centreId,
      this.clock.now(),
      people.map(() => newId()),
      ...keys,
      ...LISTED_COLUMNS.map(({ key }) => people.map(({ data }) => data[key])),
    ]);
    await this.sessions.countAllEnrolled(tx, sessionIds);
    const removed = tally(left);
    const touched = tally(written);
    const added = tally(written.filter((row) => row.added));
    await this.journal.writeMany(
      tx,
      actor,
      lists.map(({ sessionId, candidates }) => {
        const counts = {
          added: added(sessionId),
          changed: touched(sessionId) - added(sessionId),
          removed: removed(sessionId),
          unchanged: candidates.length - touched(sessionId),
        };
        return { sessionId, act: 'candidates.imported' as const, details: { mode: 'replace', ...counts } };
      }),
    );
  }

  private async refuseOnceJoined(tx: Tx, sessionIds: readonly string[]): Promise<void> {
    const joined = await tx.sql<{ id: string }>(
      `select id from candidates where session_id = any($1::uuid[]) and joined_at is not null order by joined_at limit 20`,
      [sessionIds],
    );
    if (joined.length > 0) throw new SessionHasJoinedCandidates(joined.map(({ id }) => id));
  }
}

function tally(rows: readonly { sessionId: string }[]): (sessionId: string) => number {
  const counts = new Map<string, number>();
  for (const { sessionId } of rows) counts.set(sessionId, (counts.get(sessionId) ?? 0) + 1);
  return (sessionId) => counts.get(sessionId) ?? 0;
}
