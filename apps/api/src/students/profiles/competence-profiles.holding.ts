import type { Holding } from '../../platform/privacy/personal-data.js';

/**
 * Levels that were told of a person by their address. By a school's own identifiers the account is not known: those
 * profiles are part of the school's files, and go with its retention.
 */
export const competenceProfilesHolding: Holding = {
  name: 'competenceProfiles',
  exportOf: (sql, { email }) =>
    sql.sql(
      `select centres.name as centre, levels, certifiable, pushed_at as "pushedAt"
         from competence_profiles join centres on centres.id = centre_id
        where key_kind = 'email' and key = $1 order by pushed_at`,
      [email],
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
