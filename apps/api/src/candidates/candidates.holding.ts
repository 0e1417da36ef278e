import type { Actor } from '../platform/actor.js';
import type { Tx } from '../platform/database/tx.js';
import type { Journal } from '../platform/journal/journal.js';
import { listedIds, sessionIdsOf, type DataSubject } from '../platform/privacy/data-subject.js';
import type { Holding, KeptRecord } from '../platform/privacy/personal-data.js';
import type { SessionsService } from '../sessions/sessions.service.js';

/**
 * The sessions that somebody is enrolled in. An erasure leaves those that they began to sit, or that are finalised: a
 * result is kept for as long as its centre must (product, issue 6), then the whole list of the session goes. All others
 * go at once, where the lists are asked about too and not the account alone.
 */
export const candidatesHolding = (sessions: SessionsService, journal: Journal): Holding => ({
  name: 'candidacies',
  exportOf: (sql, subject) =>
    sql.sql(
      `select centres.name as centre, sessions.number as session, sessions.date, candidates.last_name as "lastName",
              candidates.first_name as "firstName", birthdate, sex, birth_country as "birthCountry",
              birth_city as "birthCity", email, result_recipient_email as "resultRecipientEmail",
              candidates.external_id as "externalId", division,
              complementary_certification as "complementaryCertification",
              extra_time_percentage as "extraTimePercentage",
              accessibility_adjustment_needed as "accessibilityAdjustmentNeeded",
              joined_at as "joinedAt", started_at as "startedAt",
              array(select jsonb_build_object('at', at, 'details', details) from journal
                     where journal.session_id = sessions.id and act = 'candidate.updated'
                       and candidates.id = any(subject_ids) order by seq) as corrections
         from candidates join sessions on sessions.id = session_id join centres on centres.id = sessions.centre_id
        where account_id = $1 or candidates.id = any($2) order by sessions.date, sessions.number`,
      [subject.accountId, listedIds(subject)],
    ),
  erase: async (tx, subject, by) => {
    await eraseAddresses(tx, subject.addresses);
    await leaveSeats(tx, subject.accountId);
    if (subject.listed.length === 0) return undefined;
    await sessions.lockEach(tx, sessionIdsOf(subject));
    const erased = await eraseEnrolments(tx, subject, by, { sessions, journal });
    const kept = await keptOf(tx, subject);
    await eraseCorrections(tx, subject);
    return { erased, kept };
  },
  expire: async (tx, centreId, before) => {
    await tx.sql(
      `delete from candidates where centre_id = $1
          and session_id in (select id from sessions where centre_id = $1 and date < $2)`,
      [centreId, before],
    );
  },
});

/** An address goes from the lists of others once it has served: convocations were sent, results are published. */
async function eraseAddresses(tx: Tx, addresses: readonly string[]): Promise<void> {
  if (addresses.length === 0) return;
  await tx.sql(
    `update candidates set version = candidates.version + 1,
            email = case when lower(email) = any($1) then null else email end,
            result_recipient_email = case when lower(result_recipient_email) = any($1) and published_at is not null
              then null else result_recipient_email end
       from sessions
      where sessions.id = session_id and finalised_at is not null
        and (lower(email) = any($1) or (lower(result_recipient_email) = any($1) and published_at is not null))`,
    [addresses],
  );
}

/** Whoever has joined and not begun has not joined any more: by another account of theirs they may still sit the test. */
async function leaveSeats(tx: Tx, accountId: string | null): Promise<void> {
  await tx.sql(
    `update candidates set account_id = null, joined_at = null, version = candidates.version + 1
       from sessions
      where sessions.id = session_id and finalised_at is null and account_id = $1 and started_at is null`,
    [accountId],
  );
}

/** @returns how many went; the journal says who took them off, and no longer who they were */
async function eraseEnrolments(
  tx: Tx,
  subject: DataSubject,
  by: Actor,
  { sessions, journal }: { sessions: SessionsService; journal: Journal },
): Promise<number> {
  const gone = await tx.sql<{ sessionId: string; ids: string[] }>(
    `with gone as (
       delete from candidates using sessions
        where sessions.id = session_id and candidates.id = any($1) and started_at is null and finalised_at is null
        returning session_id, candidates.id)
     select session_id as "sessionId", array_agg(id) as ids from gone group by session_id`,
    [listedIds(subject)],
  );
  await sessions.countEnrolled(
    tx,
    gone.map(({ sessionId }) => sessionId),
  );
  await journal.writeMany(
    tx,
    by,
    gone.map(({ sessionId, ids }) => ({ sessionId, act: 'candidate.erased' as const, subjectIds: ids })),
  );
  return gone.flatMap(({ ids }) => ids).length;
}

/** Those that stay, without the address that their convocation went to. */
async function keptOf(tx: Tx, subject: DataSubject): Promise<KeptRecord[]> {
  await tx.sql(
    'update candidates set email = null, version = version + 1 where id = any($1) and email is not null',
    [listedIds(subject)],
  );
  return tx.sql<KeptRecord>(
    `select centres.name as centre, number as session, date,
            (date + make_interval(months => retention_months))::date as until
       from candidates join sessions on sessions.id = session_id join centres on centres.id = sessions.centre_id
      where candidates.id = any($1) order by date, number`,
    [listedIds(subject)],
  );
}

/** What was corrected, before and after: of their own rows, and under their name of rows that are there no more. */
async function eraseCorrections(tx: Tx, subject: DataSubject): Promise<void> {
  await tx.sql(
    `update journal set details = null
      where act = 'candidate.updated' and details is not null
        and session_id in (select id from sessions where centre_id = any($2))
        and (subject_ids && $1::uuid[]
             or (not exists (select from candidates where id = any(subject_ids))
                 and array[details->'before'->>'lastName', details->'after'->>'lastName',
                           details->'before'->>'firstName', details->'after'->>'firstName'] && $3::text[]))`,
    [
      listedIds(subject),
      subject.listed.map(({ centreId }) => centreId),
      subject.names.flatMap(({ firstName, lastName }) => [firstName, lastName]),
    ],
  );
}
