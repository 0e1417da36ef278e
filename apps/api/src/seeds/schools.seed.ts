import type { Sql } from '../platform/database/tx.js';
import { aCentre, type BuiltCentre } from './builders/centre.builder.js';
import { aSchoolClass } from './builders/school-class.builder.js';
import { pushProfiles } from './builders/profile.builder.js';
import { aPupil } from './builders/pupils.js';
import { aSession } from './builders/session.builder.js';
import { dayFrom } from './days.js';

const PUPILS_IN_CLASS = 24;

/** A school that manages its pupils and one that does not. */
export async function seedSchools(
  sql: Sql,
  now: Date,
): Promise<{ college: BuiltCentre; lycee: BuiltCentre }> {
  const college = await aCentre('Collège Anne Frank').managingStudents().withUai('0751234A').save(sql);
  const classes: string[][] = [];
  for (const [index, name] of ['3A', '3B', '3C', '3D'].entries()) {
    const pupils = aSchoolClass(name).withPupils(PUPILS_IN_CLASS, index * PUPILS_IN_CLASS);
    classes.push(await pupils.importedOn(new Date(`${dayFrom(now, -20)}T08:12:00Z`)).save(sql, college.id));
  }
  const [thirdA = [], thirdB = []] = classes;
  // The profiles of two classes came in; of them every eighth pupil is not certifiable yet.
  await pushProfiles(
    sql,
    college.id,
    Array.from({ length: 2 * PUPILS_IN_CLASS }, (_, index) => ({
      kind: 'ine' as const,
      key: aPupil(index).ine,
      competences: index % 8 === 7 ? 3 : 9,
    })),
  );
  await aSession()
    .at('Collège Anne Frank', 'CDI')
    .on(dayFrom(now, -10), '09:00')
    .watchedBy('Mme Petit')
    .ofEdition('2020')
    .withPupils(thirdA.slice(0, 12))
    .startedBy(11)
    .save(sql, college.id);
  await aSession()
    .at('Collège Anne Frank', 'Salle 204')
    .on(dayFrom(now, 5), '10:00')
    .watchedBy('M. Roux')
    .withPupils(thirdB)
    .save(sql, college.id);
  const lycee = await aCentre('Lycée Georges Brassens').ofKind('SCO').withUai('0750001B').save(sql);
  await aSession()
    .at('Lycée Georges Brassens', 'Salle informatique')
    .on(dayFrom(now, 8), '08:30')
    .watchedBy('Mme Leroy')
    .withCandidates(6, { billing: false })
    .save(sql, lycee.id);
  return { college, lycee };
}
