import type { Holding } from '../platform/privacy/personal-data.js';

/**
 * The sessions that somebody sat. An erasure leaves them: a result is kept for as long as its centre must (product,
 * issue 6), by an account id that stands for nobody any more; then the whole list of the session goes.
 */
export const candidatesHolding: Holding = {
  name: 'candidacies',
  exportOf: (sql, { accountId }) =>
    sql.sql(
      `select sessions.number as session, sessions.date, candidates.last_name as "lastName",
              candidates.first_name as "firstName", birthdate, sex, birth_country as "birthCountry",
              birth_city as "birthCity", email, external_id as "externalId",
              complementary_certification as "complementaryCertification",
              extra_time_percentage as "extraTimePercentage",
              accessibility_adjustment_needed as "accessibilityAdjustmentNeeded",
              joined_at as "joinedAt", started_at as "startedAt"
         from candidates join sessions on sessions.id = session_id where account_id = $1 order by sessions.date`,
      [accountId],
    ),
  expire: async (tx, centreId, before) => {
    await tx.sql(
      `delete from candidates where centre_id = $1
          and session_id in (select id from sessions where centre_id = $1 and date < $2)`,
      [centreId, before],
    );
  },
};
