import type { Holding } from '../platform/privacy/personal-data.js';

/** The sessions whose supervision somebody entered; the rows go with their account, and with what the centre keeps. */
export const supervisionHolding: Holding = {
  name: 'supervision',
  exportOf: (sql, { accountId }) =>
    sql.sql(
      `select sessions.number as session, granted_at as "enteredAt"
         from supervision_accesses join sessions on sessions.id = session_id
        where account_id = $1 order by granted_at`,
      [accountId],
    ),
  expire: async (tx, centreId, before) => {
    await tx.sql(
      `delete from supervision_accesses where centre_id = $1
          and session_id in (select id from sessions where centre_id = $1 and date < $2)`,
      [centreId, before],
    );
  },
};
