import type { Sql } from '../platform/database/tx.js';
import { aCentre, type BuiltCentre } from './builders/centre.builder.js';
import { pushProfiles } from './builders/profile.builder.js';
import { aSession } from './builders/session.builder.js';
import { aPerson } from './builders/people.js';
import { dayFrom } from './days.js';
import { DEMO_CANDIDATES } from './demo.accounts.js';

/** « Université de Testix »: sessions in every status, one of today with candidates in every state. */
export async function seedUniversity(sql: Sql, now: Date): Promise<BuiltCentre> {
  const centre = await aCentre('Université de Testix')
    .ofKind('SUP')
    .withUai('0751717J')
    .offering('CLEA', 'DROIT')
    .save(sql);
  const sessions = [
    aSession()
      .at('Campus Crach', '128')
      .on(dayFrom(now, -120), '12:00')
      .watchedBy('Moi')
      .withCandidates(1)
      .startedBy(1)
      .published(),
    aSession()
      .at('Centre de Testix', 'Salle B12')
      .on(dayFrom(now, -30), '18:00')
      .watchedBy('Julien Martin')
      .withCandidates(8)
      .startedBy(2)
      .finalised(),
    aSession()
      .at('Centre de Testix', 'Salle Ariane')
      .on(dayFrom(now, -6), '12:00')
      .watchedBy('Julien Martin')
      .withCandidates(7)
      .startedBy(3),
    aSession()
      .at('Université Pix', '812')
      .on(dayFrom(now, 0), '15:00')
      .watchedBy('Simon Durand')
      .withCandidates(9)
      .joinedBy(5)
      .startedBy(3)
      .noting('Prévoir deux postes de secours.'),
    aSession()
      .at('Site Paris', 'Pix')
      .on(dayFrom(now, 12), '14:00')
      .watchedBy('Surveillant A')
      .withCandidates(14),
    aSession().at('SITE D', '78').on(dayFrom(now, 20), '17:00').watchedBy('Simon').withCandidates(45),
    aSession()
      .at('Site Paris Pix', 'Salle A')
      .on(dayFrom(now, 34), '09:30')
      .watchedBy('Pierre, Tania N’Doran'),
  ];
  for (const session of sessions) await session.save(sql, centre.id);
  await pushProfiles(sql, centre.id, [
    ...Array.from({ length: DEMO_CANDIDATES }, (_, index) => ({
      kind: 'email' as const,
      key: `candidat${index + 1}@certif.test`,
      competences: 7,
    })),
    // Every second candidate has a number of the university.
    ...[0, 2, 4, 6, 8, 10].map((index) => ({
      kind: 'externalId' as const,
      key: aPerson(index).externalId ?? '',
      competences: index === 4 ? 3 : 11,
    })),
  ]);
  return centre;
}
