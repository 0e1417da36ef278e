import { Injectable } from '@nestjs/common';
import { actorId, type Author } from '../actor.js';
import { Clock } from '../clock/clock.js';
import type { Tx } from '../database/tx.js';

/** One act on a centre or its team: who, when, what, on whom. Ids alone: what they stand for can be erased. */
export interface CentreEntry {
  readonly centreId: string;
  /** `member.removed`, `centre.archived`: the thing and what happened to it. */
  readonly act: string;
  readonly subjectIds?: readonly string[];
  readonly details?: Readonly<Record<string, unknown>>;
}

/** Who did what to a centre and its team; written in the transaction of the act. */
@Injectable()
export class CentreJournal {
  constructor(private readonly clock: Clock) {}

  /** The caller holds the lock of the centre, so that no two acts take the same place in the sequence. */
  async write(
    tx: Tx,
    actor: Author,
    { centreId, act, subjectIds = [], details }: CentreEntry,
  ): Promise<void> {
    await tx.sql(
      `insert into centre_journal (centre_id, seq, at, actor_kind, actor_id, act, subject_ids, details)
       select $1, coalesce(max(seq), 0) + 1, $2, $3, $4, $5, $6, $7 from centre_journal where centre_id = $1`,
      [
        centreId,
        this.clock.now(),
        actor.kind,
        actorId(actor),
        act,
        subjectIds,
        details ? JSON.stringify(details) : null,
      ],
    );
  }
}
