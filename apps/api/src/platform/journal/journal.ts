import { Injectable } from '@nestjs/common';
import type { Actor } from '../actor.js';
import { actorId } from '../actor.js';
import { Clock } from '../clock/clock.js';
import type { Tx } from '../database/tx.js';

/** One act on a session: who, when, what, on whom, and what changed. */
export interface JournalEntry {
  readonly sessionId: string;
  /** `session.created`, `candidates.imported`: the thing and what happened to it. */
  readonly act: string;
  readonly subjectIds?: readonly string[];
  /** Before and after, or counts; erasure of a person empties it. */
  readonly details?: Readonly<Record<string, unknown>>;
}

/** The journal of acts. A row is written in the transaction of its act, or the act did not happen. */
@Injectable()
export class Journal {
  constructor(private readonly clock: Clock) {}

  /** The caller holds the lock of the session, so that no two acts take the same place in the sequence. */
  async write(tx: Tx, actor: Actor, entry: JournalEntry): Promise<void> {
    await tx.sql(
      `insert into journal (session_id, seq, at, actor_kind, actor_id, act, subject_ids, details)
       select $1, coalesce(max(seq), 0) + 1, $2, $3, $4, $5, $6, $7 from journal where session_id = $1`,
      [
        entry.sessionId,
        this.clock.now(),
        actor.kind,
        actorId(actor),
        entry.act,
        entry.subjectIds ?? [],
        entry.details ? JSON.stringify(entry.details) : null,
      ],
    );
  }
}
