import type { Sql } from '../platform/database/tx.js';
import { anAccount } from './builders/account.builder.js';
import type { BuiltCentre } from './builders/centre.builder.js';

interface Centres {
  readonly university: BuiltCentre;
  readonly privateCentre: BuiltCentre;
  readonly college: BuiltCentre;
  readonly lycee: BuiltCentre;
}

const CANDIDATES = 9;

/** Everybody who can sign in to the demo. */
export async function seedPeople(
  sql: Sql,
  { university, privateCentre, college, lycee }: Centres,
): Promise<void> {
  const people = [
    anAccount('admin@certif.test').named('Alix', 'Moreau').adminOf(university.id).adminOf(privateCentre.id),
    anAccount('membre@certif.test').named('Camille', 'Bernard').memberOf(university.id),
    anAccount('sco@certif.test').named('Dominique', 'Petit').adminOf(college.id).adminOf(lycee.id),
    anAccount('surveillant@certif.test').named('Simon', 'Durand'),
    anAccount('certification@certif.test').named('Claude', 'Lambert').certifier(),
    ...Array.from({ length: CANDIDATES }, (_, index) =>
      anAccount(`candidat${index + 1}@certif.test`).named('Candidat', `Numéro ${index + 1}`),
    ),
  ];
  for (const person of people) await person.save(sql);
  await workFirstIn(sql, 'admin@certif.test', university);
  await workFirstIn(sql, 'sco@certif.test', college);
}

const workFirstIn = (sql: Sql, email: string, centre: BuiltCentre) =>
  sql.sql('update accounts set current_centre_id = $2 where email = $1', [email, centre.id]);
