import type { Tx } from '../database/tx.js';
import { addressesOf, namesOf, type DataSubject } from './data-subject.js';

/** What the platform itself may hold of somebody: mails, answers kept for repeated calls, texts of failed jobs, journals. */
export async function eraseTraces(tx: Tx, subject: DataSubject): Promise<void> {
  const { accountId } = subject;
  const mentions = mentionsOf(subject);
  await tx.sql('delete from mails where account_id = $1', [accountId]);
  await tx.sql(
    `delete from captured_mails
      where lower(recipient) = any($1) or body_text ilike any($2) or body_html ilike any($2) or subject ilike any($2)`,
    [addressesOf(subject), mentions],
  );
  await tx.sql('delete from idempotency_keys where owner = $1 or answer::text ilike any($2)', [
    accountId,
    mentions,
  ]);
  // Lists that they sent and did not confirm; those of colleagues go by their own clock, within two hours.
  await tx.sql('delete from staged_imports where owner_id = $1', [accountId]);
  await tx.sql('update jobs.job set output = null where output::text ilike any($1)', [mentions]);
  // Who did what when stays, by ids that stand for nobody any more; what was written there goes.
  await tx.sql('update journal set details = null where details::text ilike any($1)', [mentions]);
  await tx.sql('update centre_journal set details = null where details::text ilike any($1)', [mentions]);
}

/** The ways in which a text may name somebody, as patterns of `ilike`. */
function mentionsOf(subject: DataSubject): string[] {
  return [...namesOf(subject), ...addressesOf(subject), subject.username]
    .filter((text) => text !== null)
    .map((text) => `%${text.replace(/[\\%_]/g, '\\$&')}%`);
}
