import { newId } from '../../platform/database/ids.js';
import type { Sql } from '../../platform/database/tx.js';
import { identityOf } from '../../platform/text/identity.js';
import { aPerson } from './people.js';

export interface BuiltStudent {
  readonly id: string;
  readonly lastName: string;
  readonly firstName: string;
  readonly ine: string;
}

/**
 * Writes a class of so many pupils into a school, born in Paris; `from` tells the classes of one school apart.
 */
export async function aClass(
  sql: Sql,
  centreId: string,
  { division = '3A', count = 3, from = 0 } = {},
): Promise<BuiltStudent[]> {
  const students = Array.from({ length: count }, (_, index) => {
    const { lastName, firstName, sex } = aPerson(from + index, false);
    const birthdate = `2010-${String(1 + (index % 12)).padStart(2, '0')}-${String(1 + (index % 28)).padStart(2, '0')}`;
    return {
      id: newId(),
      lastName,
      firstName,
      sex,
      birthdate,
      identity: identityOf({ lastName, firstName, birthdate }),
      ine: `${String(from + index).padStart(9, '0')}PX`,
    };
  });
  await sql.sql(
    `insert into students (id, centre_id, ine, identity, last_name, first_name, birthdate, sex, birth_country_code,
       birth_insee_code, birth_city, division, imported_at, created_at)
     select id, $1, ine, identity, "lastName", "firstName", birthdate, sex, '99100', '75056', 'PARIS', $2, now(), now()
       from json_to_recordset($3) as pupil(id uuid, ine text, identity text, "lastName" text, "firstName" text,
            birthdate date, sex char)`,
    [centreId, division, JSON.stringify(students)],
  );
  return students;
}
