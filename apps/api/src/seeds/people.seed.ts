import type { Sql } from '../platform/database/tx.js';
import { anAccount } from './builders/account.builder.js';
import { DEMO_CANDIDATES } from './demo.accounts.js';
import { anInvitation } from './builders/invitation.builder.js';
import type { BuiltCentre } from './builders/centre.builder.js';

interface Centres {
  readonly university: BuiltCentre;
  readonly privateCentre: BuiltCentre;
  readonly college: BuiltCentre;
  readonly lycee: BuiltCentre;
}

/** Everybody who can sign in to the demo. */
export async function seedPeople(
  sql: Sql,
  { university, privateCentre, college, lycee }: Centres,
): Promise<void> {
  const people = [
    anAccount('admin@certif.test').named('Alix', 'Moreau').adminOf(university.id).adminOf(privateCentre.id),
    anAccount('membre@certif.test').named('Camille', 'Bernard').memberOf(university.id),
    anAccount('sco@certif.test').named('Dominique', 'Petit').adminOf(college.id).adminOf(lycee.id),
    anAccount('martine@certif.test').named('Martine', 'Dupont').adminOf(university.id),
    anAccount('hugo@certif.test').named('Hugo', 'Messan').memberOf(university.id),
    anAccount('professeur@certif.test').named('Éloïse', 'Lefèvre').memberOf(college.id).memberOf(lycee.id),
    anAccount('surveillant@certif.test').named('Simon', 'Durand'),
    anAccount('certification@certif.test').named('Claude', 'Lambert').certifier(),
    ...Array.from({ length: DEMO_CANDIDATES }, (_, index) =>
      anAccount(`candidat${index + 1}@certif.test`).named('Candidat', `Numéro ${index + 1}`),
    ),
  ];
  for (const person of people) await person.save(sql);
  await workFirstIn(sql, 'admin@certif.test', university);
  await workFirstIn(sql, 'sco@certif.test', college);
  await invite(sql, { university, college });
}

/** Some whom a centre waits for, and one whose mail came back. */
async function invite(
  sql: Sql,
  { university, college }: Pick<Centres, 'university' | 'college'>,
): Promise<void> {
  await anInvitation('astérix@certif.test').sentDaysAgo(1).save(sql, university.id);
  await anInvitation('tania.ndoran@certif.test').as('admin').sentDaysAgo(3).save(sql, university.id);
  await anInvitation('adresse.fausse@certif.test')
    .sentDaysAgo(8)
    .refused('ADDRESS_REFUSED')
    .save(sql, university.id);
  await anInvitation('documentaliste@certif.test').sentDaysAgo(2).save(sql, college.id);
}

const workFirstIn = (sql: Sql, email: string, centre: BuiltCentre) =>
  sql.sql('update accounts set current_centre_id = $2 where email = $1', [email, centre.id]);
