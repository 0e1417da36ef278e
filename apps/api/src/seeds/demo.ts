import type { Sql } from '../platform/database/tx.js';
import { aCentre } from './builders/centre.builder.js';
import { seedPrivateCentre } from './private-centre.seed.js';
import { seedPeople } from './people.seed.js';
import { seedSchools } from './schools.seed.js';
import { seedUniversity } from './university.seed.js';

/** The demo: four centres and an archived one, the people who work there, sessions in every state (product, « Demo data »). */
export async function seedDemo(sql: Sql, now: Date): Promise<void> {
  const university = await seedUniversity(sql, now);
  const privateCentre = await seedPrivateCentre(sql, now);
  const schools = await seedSchools(sql, now);
  await aCentre('Organisme Lutèce Formation').ofKind('PRO').archived().save(sql);
  await seedPeople(sql, { university, privateCentre, ...schools });
}
