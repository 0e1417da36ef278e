import type { Tx } from '../platform/database/tx.js';
import { centresOf, namesOf, type DataSubject } from '../platform/privacy/data-subject.js';
import { eraseFromAnswers, eraseFromJournal, patternsOf } from '../platform/privacy/mentions.js';
import type { Holding } from '../platform/privacy/personal-data.js';

/** The centres that somebody worked in, what they did to their teams, and the invitations that they received. */
export const teamHolding: Holding = {
  name: 'team',
  exportOf: async (sql, subject) => ({
    memberships: await sql.sql(
      `select centres.name as centre, role, memberships.created_at as "since", disabled_at as "until"
         from memberships join centres on centres.id = centre_id where account_id = $1 order by memberships.created_at`,
      [subject.accountId],
    ),
    invitations: await sql.sql(
      `select centres.name as centre, email, role, sent_at as "sentAt", accepted_at as "acceptedAt",
              cancelled_at as "cancelledAt"
         from invitations join centres on centres.id = centre_id
        where accepted_by = $1 or email = any($2) order by sent_at`,
      [subject.accountId, subject.addresses],
    ),
    acts: await sql.sql(
      `select centres.name as centre, at, act from centre_journal join centres on centres.id = centre_id
        where actor_id = $1 order by at`,
      [subject.accountId],
    ),
  }),
  erase: async (tx, subject) => {
    await eraseNames(tx, subject);
    await tx.sql('delete from invitations where accepted_by = $1 or email = any($2)', [
      subject.accountId,
      subject.addresses,
    ]);
    return undefined;
  },
};

const OF_COLLEAGUES = 'owner in (select account_id::text from memberships where centre_id = any($1::uuid[]))';

/** Only in the centres that know them: elsewhere the same name is somebody else's. */
async function eraseNames(tx: Tx, subject: DataSubject): Promise<void> {
  const names = namesOf(subject);
  const centres = centresOf(subject);
  await eraseFromJournal(tx, 'centre_journal', names, { where: 'centre_id = any($1::uuid[])', ids: centres });
  await eraseFromAnswers(tx, names, { where: OF_COLLEAGUES, ids: centres });
  // An answer about one person has the two names apart.
  await tx.sql(
    `delete from idempotency_keys
      where ${OF_COLLEAGUES} and answer::text ilike any($2) and answer::text ilike any($3)`,
    [centres, asValues(subject, 'lastName'), asValues(subject, 'firstName')],
  );
  // The invitation that somebody sent says who invites.
  await tx.sql(
    `delete from captured_mails where body_text ilike any($2) and id in (
       select mails.id from mails join invitations on invitations.id = about where centre_id = any($1::uuid[]))`,
    [centres, patternsOf(names)],
  );
}

const asValues = ({ names }: DataSubject, part: 'lastName' | 'firstName'): string[] =>
  patternsOf(names.map((name) => name[part])).map((pattern) => `%"${pattern.slice(1, -1)}"%`);
