import type { Sql } from '../platform/database/tx.js';
import { aCentre, type BuiltCentre } from './builders/centre.builder.js';
import { aSession } from './builders/session.builder.js';
import { dayFrom } from './days.js';

/** A school that manages its pupils and one that does not. */
export async function seedSchools(
  sql: Sql,
  now: Date,
): Promise<{ college: BuiltCentre; lycee: BuiltCentre }> {
  const college = await aCentre('Collège Anne Frank').managingStudents().withUai('0751234A').save(sql);
  const schoolClass = { billing: false };
  await aSession()
    .at('Collège Anne Frank', 'CDI')
    .on(dayFrom(now, -10), '09:00')
    .watchedBy('Mme Petit')
    .ofEdition('2020')
    .withCandidates(12, schoolClass)
    .startedBy(11)
    .save(sql, college.id);
  await aSession()
    .at('Collège Anne Frank', 'Salle 204')
    .on(dayFrom(now, 5), '10:00')
    .watchedBy('M. Roux')
    .withCandidates(24, schoolClass)
    .save(sql, college.id);
  const lycee = await aCentre('Lycée Georges Brassens').ofKind('SCO').withUai('0750001B').save(sql);
  await aSession()
    .at('Lycée Georges Brassens', 'Salle informatique')
    .on(dayFrom(now, 8), '08:30')
    .watchedBy('Mme Leroy')
    .withCandidates(6, schoolClass)
    .save(sql, lycee.id);
  return { college, lycee };
}
