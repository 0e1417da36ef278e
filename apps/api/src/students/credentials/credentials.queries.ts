import { Injectable } from '@nestjs/common';
import type { CredentialState } from '#dto/students/credentials/credentials.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import type { Sql } from '../../platform/database/tx.js';

/** Whose: of a class, or these. */
export interface ChosenStudents {
  readonly division?: string | undefined;
  readonly studentIds?: readonly string[] | undefined;
}

/** A pupil with what there is of an account. */
export interface StudentAccount {
  readonly id: string;
  readonly lastName: string;
  readonly firstName: string;
  readonly birthdate: string;
  readonly division: string;
  readonly accountId: string | null;
  readonly username: string | null;
  readonly seed: string | null;
  readonly until: Date | null;
  readonly state: CredentialState;
  /** The school opened it, and it has not become more than that: its password is the school's to renew. */
  readonly ofSchool: boolean;
}

/** SQL: the state of a pupil's account, `accounts` being joined to it; `now` is a parameter. */
export const credentialStateOf = (now: string): string =>
  `case when accounts.id is null then 'none'
        when accounts.one_time_until is null then 'chosen'
        when accounts.one_time_until <= ${now} or accounts.one_time_seed is null then 'expired'
        else 'pending' end`;

@Injectable()
export class CredentialsQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The pupils of the present list, by class and name as French sorts them. */
  async accounts(
    centreId: string,
    { division, studentIds }: ChosenStudents,
    sql: Sql = this.database,
  ): Promise<StudentAccount[]> {
    return sql.sql<StudentAccount>(
      `select students.id, students.last_name as "lastName", students.first_name as "firstName", birthdate, division,
              accounts.id as "accountId", username, one_time_seed as seed, one_time_until as until,
              ${credentialStateOf('$4::timestamptz')} as state,
              accounts.id is not null and accounts.email is null and not accounts.certifier
                and not exists (select from memberships where memberships.account_id = accounts.id) as "ofSchool"
         from students left join accounts on accounts.id = students.account_id
        where students.centre_id = $1 and left_at is null
          and ($2::text is null or division = $2) and ($3::uuid[] is null or students.id = any($3))
        order by division collate "fr-x-icu", students.last_name collate "fr-x-icu",
                 students.first_name collate "fr-x-icu", students.id`,
      [centreId, division ?? null, studentIds ?? null, this.clock.now()],
    );
  }

  async centreName(centreId: string): Promise<string> {
    const [centre] = await this.database.sql<{ name: string }>('select name from centres where id = $1', [
      centreId,
    ]);
    return centre?.name ?? '';
  }
}
