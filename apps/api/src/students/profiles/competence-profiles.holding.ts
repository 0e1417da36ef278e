import type { DataSubject } from '../../platform/privacy/data-subject.js';
import type { Holding } from '../../platform/privacy/personal-data.js';

/**
 * Levels that were told of a person by their address, or by what their centre knows them with. An erasure takes the
 * former; the latter are part of the school's files, as its pupils are, and go with the pupil or with its retention.
 */
export const competenceProfilesHolding: Holding = {
  name: 'competenceProfiles',
  exportOf: (sql, subject) =>
    sql.sql(
      `select centres.name as centre, levels, certifiable, pushed_at as "pushedAt"
         from competence_profiles as profile join centres on centres.id = profile.centre_id
        where (key_kind = 'email' and key = any($2))
           or exists (select from students
                       where students.account_id = $1 and students.centre_id = profile.centre_id
                         and ((key_kind = 'ine' and key = ine) or (key_kind = 'externalId' and key = students.external_id)))
           or ${byNumber('$3')}
        order by pushed_at`,
      [subject.accountId, subject.addresses, numbersOf(subject)],
    ),
  erase: async (tx, subject) => {
    await tx.sql(
      `delete from competence_profiles as profile where (key_kind = 'email' and key = any($1)) or ${byNumber('$2')}`,
      [subject.addresses, numbersOf(subject)],
    );
    return undefined;
  },
  expire: async (tx, centreId, before) => {
    await tx.sql('delete from competence_profiles where centre_id = $1 and pushed_at < $2::date', [
      centreId,
      before,
    ]);
  },
};

/** SQL for the profiles of whom centres know by these numbers. */
const byNumber = (numbers: string) =>
  `exists (select from jsonb_to_recordset(${numbers}::jsonb) as known("centreId" uuid, ine text, "externalId" text)
            where known."centreId" = profile.centre_id
              and ((key_kind = 'ine' and key = known.ine) or (key_kind = 'externalId' and key = known."externalId")))`;

const numbersOf = ({ listed }: DataSubject): string =>
  JSON.stringify(listed.map(({ centreId, ine, externalId }) => ({ centreId, ine, externalId })));
