import type { Tx } from '../database/tx.js';
import { listedIds, type DataSubject } from './data-subject.js';
import { eraseFromAnswers, eraseFromJournal } from './mentions.js';

/**
 * What the platform itself may hold of somebody, by what is theirs alone: their ids, addresses and username. A name is
 * not: where one is looked for is for the features to say, which know where the person was.
 */
export async function eraseTraces(tx: Tx, subject: DataSubject): Promise<void> {
  const { accountId, addresses, username, identities } = subject;
  const ids = listedIds(subject);
  const words = [...addresses, ...(username ? [username] : [])];
  // By the mails themselves too: those to an address that the account never proved are no less about it.
  await tx.sql(
    `delete from captured_mails
      where lower(recipient) = any($3) or id in (select id from mails where account_id = $1 or about = any($2))`,
    [accountId, ids, addresses],
  );
  await tx.sql('delete from mails where account_id = $1 or about = any($2)', [accountId, ids]);
  await tx.sql('delete from idempotency_keys where owner = $1 or answer::text ilike any($2)', [
    accountId,
    [...ids, ...(accountId ? [accountId] : [])].map((id) => `%${id}%`),
  ]);
  await eraseFromAnswers(tx, words);
  // Lists that nobody has confirmed: theirs, and those that name them, which are sent again. Without its row such a list
  // would say another thing than was sent. A row that can't be read yet goes by its own clock, within two hours.
  await tx.sql(
    `delete from staged_imports
      where owner_id = $1 or id in (select import_id from staged_rows where key = any($2))`,
    [accountId, identities],
  );
  await eraseFromJournal(tx, 'journal', words);
  await eraseFromJournal(tx, 'centre_journal', words);
}
