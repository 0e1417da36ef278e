import type { Sql } from '../platform/database/tx.js';
import { seedPrivateCentre } from './private-centre.seed.js';
import { seedPeople } from './people.seed.js';
import { seedSchools } from './schools.seed.js';
import { seedUniversity } from './university.seed.js';

/** The demo: four centres, the people who work there, sessions in every state (product, « Demo data »). */
export async function seedDemo(sql: Sql, now: Date): Promise<void> {
  const university = await seedUniversity(sql, now);
  const privateCentre = await seedPrivateCentre(sql, now);
  const schools = await seedSchools(sql, now);
  await seedPeople(sql, { university, privateCentre, ...schools });
}
