import { centresOf, namesOf, sessionIdsOf } from '../platform/privacy/data-subject.js';
import { ANONYMOUS, eraseFromJournal, wholeWords } from '../platform/privacy/mentions.js';
import type { Holding } from '../platform/privacy/personal-data.js';

/** What somebody did on sessions, their name among the invigilators, and in what was observed of a session of theirs. */
export const sessionsHolding: Holding = {
  name: 'sessions',
  exportOf: async (sql, { accountId }) =>
    sql.sql(
      `select sessions.number, journal.at, journal.act
         from journal left join sessions on sessions.id = journal.session_id
        where journal.actor_id = $1 order by journal.at`,
      [accountId],
    ),
  // Only where they worked, or in what is said of a session that they sit: elsewhere the same name is somebody else's.
  erase: async (tx, subject) => {
    await eraseFromJournal(tx, 'journal', namesOf(subject), {
      where: 'session_id in (select id from sessions where centre_id = any($1::uuid[]))',
      ids: centresOf(subject),
    });
    const named = wholeWords(namesOf(subject));
    if (named === undefined) return undefined;
    await tx.sql(
      `update sessions set observations = regexp_replace(observations, $3, $4, 'gi'),
              invigilators = case when centre_id = any($1) then regexp_replace(invigilators, $3, $4, 'gi') else invigilators end
        where (centre_id = any($1) and (invigilators ~* $3 or observations ~* $3))
           or (id = any($2) and observations ~* $3)`,
      [subject.centreIds, sessionIdsOf(subject), named, ANONYMOUS],
    );
    return undefined;
  },
  expire: async (tx, centreId, before) => {
    await tx.sql(
      `update journal set details = null where details is not null
          and session_id in (select id from sessions where centre_id = $1 and date < $2)`,
      [centreId, before],
    );
    await tx.sql(
      `update sessions set invigilators = $3, observations = null
        where centre_id = $1 and date < $2 and (invigilators <> $3 or observations is not null)`,
      [centreId, before, ANONYMOUS],
    );
  },
};
