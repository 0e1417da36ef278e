import { Refusal } from '../problems/refusal.js';
import type { Tx } from '../database/tx.js';
import { Replay, type IdempotencyClaim } from './idempotency-claim.js';

class IdempotencyKeyReused extends Refusal {
  constructor() {
    super('IDEMPOTENCY_KEY_REUSED', 'invalid', {
      detail: 'This Idempotency-Key was used for another call. Take a new key for each act.',
    });
  }
}

/**
 * Takes the key for this transaction. Whoever asks with the same key meanwhile waits here until it ends:
 * after a commit they get the same answer, after a roll-back the act is theirs.
 * @throws Replay when the act has happened
 * @throws IdempotencyKeyReused when the key belongs to another call
 */
export async function takeKey(tx: Tx, claim: IdempotencyClaim): Promise<void> {
  const taken = await tx.sql(
    `insert into idempotency_keys (owner, key, fingerprint, status) values ($1, $2, $3, $4)
     on conflict (owner, key) do nothing returning key`,
    [claim.owner, claim.key, claim.fingerprint, claim.status],
  );
  if (taken.length > 0) return;
  const [earlier] = await tx.sql<{ fingerprint: string; status: number; answer: unknown }>(
    'select fingerprint, status, answer from idempotency_keys where owner = $1 and key = $2',
    [claim.owner, claim.key],
  );
  if (earlier?.fingerprint !== claim.fingerprint) throw new IdempotencyKeyReused();
  throw new Replay(earlier.status, earlier.answer);
}

/** Keeps the answer with the act, in the act's own transaction. */
export async function keepAnswer(tx: Tx, claim: IdempotencyClaim, answer: unknown): Promise<void> {
  await tx.sql('update idempotency_keys set answer = $3 where owner = $1 and key = $2', [
    claim.owner,
    claim.key,
    answer === undefined ? null : JSON.stringify(answer),
  ]);
}
