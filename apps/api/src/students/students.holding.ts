import { listedIds } from '../platform/privacy/data-subject.js';
import type { Holding } from '../platform/privacy/personal-data.js';

/**
 * The pupils of schools, told to whoever signs in as one. Those of the list are the school's own to keep, unless the
 * certifier erases a pupil who asks for it; who left it goes with the sessions of their time. A candidate stays as long
 * as its own clock says, without the pupil's row.
 */
export const studentsHolding: Holding = {
  name: 'students',
  exportOf: (sql, subject) =>
    sql.sql(
      `select centres.name as school, division, ine, students.external_id as "externalId", last_name as "lastName",
              first_name as "firstName", birthdate, sex, birth_country_code as "birthCountryCode",
              birth_insee_code as "birthInseeCode", birth_city as "birthCity", email,
              credentials_printed_at as "credentialsPrintedAt"
         from students join centres on centres.id = centre_id where account_id = $1 or students.id = any($2) order by students.id`,
      [subject.accountId, listedIds(subject)],
    ),
  erase: async (tx, subject) => {
    const gone = await tx.sql('delete from students where id = any($1) returning id', [listedIds(subject)]);
    return { erased: gone.length, kept: [] };
  },
  expire: async (tx, centreId, before) => {
    await tx.sql('delete from students where centre_id = $1 and left_at < $2', [centreId, before]);
  },
};
