import { createHmac } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { Database } from '../database/database.js';
import type { Sql } from '../database/tx.js';
import { SECRET } from '../secret.js';

/** How failures lead to a block. */
export interface AttemptPolicy {
  /** Every this many failures… */
  readonly every: number;
  /** …the key is blocked for so many minutes; `round` counts the blocks from 1. */
  readonly blockMinutes: (round: number) => number;
}

/** So many failures within so many minutes block for as many minutes; from the `slowFrom`th on each answer waits. */
export interface WindowPolicy {
  readonly failures: number;
  readonly minutes: number;
  readonly slowFrom: number;
}

/** Failures counted in PostgreSQL, so that a restart or a second process forgets none. */
@Injectable()
export class Attempts {
  /** The last attempt at each key that is under way; it never rejects. */
  private readonly underWay = new Map<string, Promise<void>>();

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    @Inject(SECRET) private readonly secret: string,
  ) {}

  /**
   * Counts an attempt before its outcome is known: a hundred guesses at once count a hundred.
   * @returns seconds that the key is still blocked, or 0 when the attempt may go on
   */
  async begin(key: string, policy: AttemptPolicy): Promise<number> {
    const now = this.clock.now();
    const counted = await this.database.sql<{ failures: number }>(
      `insert into attempts as known (key, failures, blocked_until, updated_at) values ($1, 1, null, $2)
       on conflict (key) do update set
         failures = known.failures + 1, updated_at = $2,
         blocked_until = case when (known.failures + 1) % $3 = 0
           then $2::timestamptz + make_interval(mins => ($4::int[])[least((known.failures + 1) / $3, cardinality($4::int[]))])
         end
       where known.blocked_until is null or known.blocked_until <= $2
       returning failures`,
      [this.hidden(key), now, policy.every, minutesByRound(policy)],
    );
    return counted.length > 0 ? 0 : this.blockedFor(key);
  }

  /**
   * The same with failures that count for some minutes only, each from its own instant: a slip of this morning is no
   * part of this afternoon's five.
   * @returns seconds that the key is still blocked, or 0 when the attempt may go on
   */
  async beginWithin(key: string, { failures, minutes, slowFrom }: WindowPolicy): Promise<number> {
    const [counted] = await this.database.sql<{ recent: number }>(
      `insert into attempts as known (key, failures, recent, updated_at) values ($1, 1, array[$2::timestamptz], $2)
       on conflict (key) do update set
         failures = known.failures + 1, updated_at = $2,
         recent = array(select at from unnest(known.recent || $2::timestamptz) as at
                         where at > $2::timestamptz - make_interval(mins => $4)),
         blocked_until = case when (select count(*) from unnest(known.recent || $2::timestamptz) as at
                                     where at > $2::timestamptz - make_interval(mins => $4)) >= $3
           then $2::timestamptz + make_interval(mins => $4) end
       where known.blocked_until is null or known.blocked_until <= $2
       returning cardinality(recent) as recent`,
      [this.hidden(key), this.clock.now(), failures, minutes],
    );
    if (!counted) return this.blockedFor(key);
    if (counted.recent >= slowFrom) await sleep(SLOW_DOWN_MS);
    return 0;
  }

  /**
   * Makes an attempt when those at the same key that came before it have ended: an attempt counts as a failure until its
   * outcome is known, so that right ones side by side would block each other.
   */
  async inTurn<T>(key: string, attempt: () => Promise<T>): Promise<T> {
    const outcome = (this.underWay.get(key) ?? Promise.resolve()).then(attempt);
    const end = outcome.then(
      () => undefined,
      () => undefined,
    );
    this.underWay.set(key, end);
    try {
      return await outcome;
    } finally {
      if (this.underWay.get(key) === end) this.underWay.delete(key);
    }
  }

  /** Seconds that the key is still blocked; 0 when it is not. */
  async blockedFor(key: string): Promise<number> {
    const [row] = await this.database.sql<{ seconds: number }>(
      `select ceil(extract(epoch from blocked_until - $2::timestamptz))::int as seconds
         from attempts where key = $1 and blocked_until > $2`,
      [this.hidden(key), this.clock.now()],
    );
    return row?.seconds ?? 0;
  }

  /** The attempt succeeded: what went before is forgotten. */
  async succeeded(key: string, sql: Sql = this.database): Promise<void> {
    await sql.sql('delete from attempts where key = $1', [this.hidden(key)]);
  }

  /**
   * Counts one failure of a network address in the present minute, and lets it wait past a number of them.
   * A school is one address: many failures there slow down, they never lock a whole school out.
   */
  async slowDown(address: string): Promise<void> {
    if ((await this.countInMinute(`address ${address}`)) > FAILURES_PER_MINUTE) await sleep(SLOW_DOWN_MS);
  }

  private async countInMinute(key: string): Promise<number> {
    const minute = Math.floor(this.clock.now().getTime() / 60_000);
    const [row] = await this.database.sql<{ failures: number }>(
      `insert into attempts as known (key, failures, updated_at) values ($1, 1, $2)
       on conflict (key) do update set failures = known.failures + 1, updated_at = $2
       returning failures`,
      [this.hidden(`${key} ${minute}`), this.clock.now()],
    );
    return row?.failures ?? 1;
  }

  /** Removes what no longer counts: a day without a failure. */
  async forgetOld(): Promise<void> {
    const dayAgo = new Date(this.clock.now().getTime() - 24 * 3_600_000);
    await this.database.sql(
      'delete from attempts where updated_at < $1 and (blocked_until is null or blocked_until < $1)',
      [dayAgo],
    );
  }

  // Keys are addresses that people typed: personal data, and of use as an equality alone.
  private hidden(key: string): string {
    return createHmac('sha256', this.secret).update(`attempts ${key}`).digest('base64url');
  }
}

const FAILURES_PER_MINUTE = 60;
const SLOW_DOWN_MS = 1_000;
const ROUNDS = 12;
const minutesByRound = (policy: AttemptPolicy): number[] =>
  Array.from({ length: ROUNDS }, (_, index) => policy.blockMinutes(index + 1));
