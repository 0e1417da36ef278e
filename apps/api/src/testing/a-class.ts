import type { Sql } from '../platform/database/tx.js';
import { aPupil } from '../seeds/builders/pupils.js';
import { aSchoolClass } from '../seeds/builders/school-class.builder.js';

/** So many pupils of one class of a school, from the `from`-th of a school on. */
export async function aClass(
  sql: Sql,
  centreId: string,
  { division = '3A', count = 3, from = 0 } = {},
): Promise<{ id: string; ine: string }[]> {
  const ids = await aSchoolClass(division).withPupils(count, from).save(sql, centreId);
  return ids.map((id, index) => ({ id, ine: aPupil(from + index).ine }));
}
