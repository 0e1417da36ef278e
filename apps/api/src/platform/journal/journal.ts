import { Injectable } from '@nestjs/common';
import type { JournalAct } from '#dto/platform/journal-acts.js';
import type { Actor } from '../actor.js';
import { actorId } from '../actor.js';
import { Clock } from '../clock/clock.js';
import type { Tx } from '../database/tx.js';

/** One act on a session: who, when, what, on whom, and what changed. */
export interface JournalEntry {
  readonly sessionId: string;
  readonly act: JournalAct;
  readonly subjectIds?: readonly string[];
  /** Before and after, or counts; the erasure of a person takes them out of it. */
  readonly details?: Readonly<Record<string, unknown>>;
}

/** The journal of acts. A row is written in the transaction of its act, or the act did not happen. */
@Injectable()
export class Journal {
  constructor(private readonly clock: Clock) {}

  /** The caller holds the lock of the session, so that no two acts take the same place in the sequence. */
  async write(tx: Tx, actor: Actor, entry: JournalEntry): Promise<void> {
    await this.writeMany(tx, actor, [entry]);
  }

  /** One entry for each of several sessions, whose locks the caller holds: one statement, however many. */
  async writeMany(tx: Tx, actor: Actor, entries: readonly JournalEntry[]): Promise<void> {
    await tx.sql(
      `insert into journal (session_id, seq, at, actor_kind, actor_id, act, subject_ids, details)
       select entry."sessionId", coalesce((select max(seq) from journal where session_id = entry."sessionId"), 0) + 1,
              $1, $2, $3, entry.act, entry."subjectIds", entry.details
         from jsonb_to_recordset($4::jsonb) as entry("sessionId" uuid, act text, "subjectIds" uuid[], details jsonb)`,
      [
        this.clock.now(),
        actor.kind,
        actorId(actor),
        JSON.stringify(
          entries.map(({ sessionId, act, subjectIds = [], details = null }) => ({
            sessionId,
            act,
            subjectIds,
            details,
          })),
        ),
      ],
    );
  }
}
