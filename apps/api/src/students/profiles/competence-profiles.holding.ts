import type { Holding } from '../../platform/privacy/personal-data.js';

/**
 * Levels that were told of a person by their address, or by what their school knows them with. An erasure takes the
 * former; the latter are part of the school's files, as its pupils are, and go with its retention.
 */
export const competenceProfilesHolding: Holding = {
  name: 'competenceProfiles',
  exportOf: (sql, { accountId, email }) =>
    sql.sql(
      `select centres.name as centre, levels, certifiable, pushed_at as "pushedAt"
         from competence_profiles as profile join centres on centres.id = profile.centre_id
        where (key_kind = 'email' and key = $2)
           or exists (select from students
                       where students.account_id = $1 and students.centre_id = profile.centre_id
                         and ((key_kind = 'ine' and key = ine) or (key_kind = 'externalId' and key = students.external_id)))
        order by pushed_at`,
      [accountId, email],
    ),
  erase: async (tx, { email }) => {
    await tx.sql(`delete from competence_profiles where key_kind = 'email' and key = $1`, [email]);
  },
  expire: async (tx, centreId, before) => {
    await tx.sql('delete from competence_profiles where centre_id = $1 and pushed_at < $2::date', [
      centreId,
      before,
    ]);
  },
};
