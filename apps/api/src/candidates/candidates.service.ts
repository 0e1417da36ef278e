import { Injectable } from '@nestjs/common';
import type { ImportMode, ImportReport } from '#dto/candidates/import-candidates.js';
import type { Actor } from '../platform/actor.js';
import { Clock } from '../platform/clock/clock.js';
import { newId } from '../platform/database/ids.js';
import type { Sql, Tx } from '../platform/database/tx.js';
import { Journal } from '../platform/journal/journal.js';
import { SessionsService } from '../sessions/sessions.service.js';
import { SessionHasJoinedCandidates } from './candidates.errors.js';
import type { CandidateData } from './candidates.rules.js';
import { LISTED_COLUMNS } from './listed-columns.js';

type Counts = Pick<ImportReport, 'added' | 'changed' | 'removed' | 'unchanged'>;

const NAMES = LISTED_COLUMNS.map(({ name }) => name);
const ARRAYS = LISTED_COLUMNS.map(({ type }, index) => `$${index + 6}::${type}[]`);

// Accessibility needs are set by hand and not by the list: they stay with the people who stay.
const ENROL = `
  insert into candidates as known (id, centre_id, session_id, created_at, identity, ${NAMES.join(', ')})
  select incoming.id, $1, $2, $3, incoming.identity, ${NAMES.map((name) => `incoming.${name}`).join(', ')}
    from unnest($4::uuid[], $5::text[], ${ARRAYS.join(', ')}) as incoming(id, identity, ${NAMES.join(', ')})
  on conflict (session_id, identity) do update
    set (${NAMES.join(', ')}) = row(${NAMES.map((name) => `excluded.${name}`).join(', ')}), version = known.version + 1
    where (${NAMES.map((name) => `known.${name}`).join(', ')}) is distinct from (${NAMES.map((name) => `excluded.${name}`).join(', ')})
  returning (xmax = 0) as added`;

@Injectable()
export class CandidatesService {
  constructor(
    private readonly sessions: SessionsService,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  /**
   * Makes a list the session's own: all of it in two statements, whatever its length.
   * @throws SessionHasJoinedCandidates, SessionAlreadyFinalised
   */
  async enrolList(
    tx: Tx,
    actor: Actor,
    sessionId: string,
    list: readonly { identity: string; data: CandidateData }[],
    mode: ImportMode,
  ): Promise<Counts> {
    const session = await this.sessions.lock(tx, sessionId);
    await this.refuseClosed(tx, sessionId);
    const identities = list.map(({ identity }) => identity);
    const removed =
      mode === 'replace'
        ? await tx.sql(
            `delete from candidates where session_id = $1 and identity <> all($2::text[]) returning id`,
            [sessionId, identities],
          )
        : [];
    const written = await tx.sql<{ added: boolean }>(ENROL, [
      session.centreId,
      sessionId,
      this.clock.now(),
      list.map(() => newId()),
      identities,
      ...LISTED_COLUMNS.map(({ key }) => list.map(({ data }) => data[key])),
    ]);
    const added = written.filter((row) => row.added).length;
    const counts = {
      added,
      changed: written.length - added,
      removed: removed.length,
      unchanged: list.length - written.length,
    };
    await this.sessions.countEnrolled(tx, sessionId);
    await this.journal.write(tx, actor, {
      sessionId,
      act: 'candidates.imported',
      details: { mode, ...counts },
    });
    return counts;
  }

  /** @throws SessionHasJoinedCandidates, SessionAlreadyFinalised when a list can no longer be imported */
  async refuseClosed(sql: Sql, sessionId: string): Promise<void> {
    await this.sessions.refuseFinalised(sql, sessionId);
    const joined = await sql.sql<{ id: string }>(
      'select id from candidates where session_id = $1 and joined_at is not null order by joined_at limit 20',
      [sessionId],
    );
    if (joined.length > 0) throw new SessionHasJoinedCandidates(joined.map(({ id }) => id));
  }
}
