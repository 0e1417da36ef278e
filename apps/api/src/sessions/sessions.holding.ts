import { namesOf } from '../platform/privacy/data-subject.js';
import type { Holding } from '../platform/privacy/personal-data.js';
import { ANONYMOUS } from './sessions.rules.js';

/** What somebody did on sessions, and their name among the invigilators. */
export const sessionsHolding: Holding = {
  name: 'sessions',
  exportOf: async (sql, { accountId }) =>
    sql.sql(
      `select sessions.number, journal.at, journal.act
         from journal left join sessions on sessions.id = journal.session_id
        where journal.actor_id = $1 order by journal.at`,
      [accountId],
    ),
  // Only where they worked: elsewhere the same name is somebody else's.
  erase: async (tx, subject) => {
    const named = namesOf(subject)
      .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('|');
    await tx.sql(
      `update sessions set invigilators = regexp_replace(invigilators, $2, $3, 'gi'),
              observations = regexp_replace(observations, $2, $3, 'gi')
        where centre_id = any($1)
          and (invigilators ~* $2 or observations ~* $2)`,
      [subject.centreIds, named, ANONYMOUS],
    );
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
