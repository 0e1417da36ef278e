import type { Tx } from '../database/tx.js';
import { listedIds, namesOf, type DataSubject } from './data-subject.js';

/** What the platform itself may hold of somebody: mails, answers kept for repeated calls, texts of failed jobs, journals. */
export async function eraseTraces(tx: Tx, subject: DataSubject): Promise<void> {
  const { accountId, addresses, identities } = subject;
  const mentions = mentionsOf(subject);
  const ids = listedIds(subject);
  // By the mails themselves too: those to an address that the account never proved are no less about it.
  await tx.sql(
    `delete from captured_mails where id in (select id from mails where account_id = $1 or about = any($2))`,
    [accountId, ids],
  );
  await tx.sql('delete from mails where account_id = $1 or about = any($2)', [accountId, ids]);
  await tx.sql(
    `delete from captured_mails
      where lower(recipient) = any($1) or body_text ilike any($2) or body_html ilike any($2) or subject ilike any($2)`,
    [addresses, mentions],
  );
  const { lastNames, firstNames } = asJson(subject);
  await tx.sql(
    `delete from idempotency_keys where owner = $1 or answer::text ilike any($2)
         or (answer::text ilike any($3) and answer::text ilike any($4))`,
    [accountId, [...mentions, ...ids.map((id) => `%${id}%`)], lastNames, firstNames],
  );
  // Lists that nobody has confirmed: theirs, and those that name them, which are sent again. Without its row such a list
  // would say another thing than was sent. A row that can't be read yet goes by its own clock, within two hours.
  await tx.sql(
    `delete from staged_imports
      where owner_id = $1 or id in (select import_id from staged_rows where key = any($2))`,
    [accountId, identities],
  );
  await tx.sql('update jobs.job set output = null where output::text ilike any($1)', [mentions]);
  // Who did what when stays, by ids that stand for nobody any more; what was written there goes.
  await tx.sql('update journal set details = null where details::text ilike any($1)', [mentions]);
  await tx.sql('update centre_journal set details = null where details::text ilike any($1)', [mentions]);
}

/** The ways in which a text may name somebody, as patterns of `ilike`. */
function mentionsOf(subject: DataSubject): string[] {
  return [...namesOf(subject), ...subject.addresses, ...(subject.username ? [subject.username] : [])].map(
    within,
  );
}

/** The same for answers in JSON, where the two names stand apart. */
const asJson = ({ names }: DataSubject) => ({
  lastNames: names.map(({ lastName }) => within(JSON.stringify(lastName))),
  firstNames: names.map(({ firstName }) => within(JSON.stringify(firstName))),
});

const within = (text: string): string => `%${text.replace(/[\\%_]/g, '\\$&')}%`;
