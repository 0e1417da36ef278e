import { Injectable } from '@nestjs/common';
import type { ListStudentsQuery } from '#dto/students/list-students.query.js';
import type { DivisionList, StudentPage, StudentRow } from '#dto/students/student.response.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { NotFound } from '../platform/problems/refusal.js';
import { credentialStateOf } from './credentials/credentials.queries.js';
import { certifiableOf } from './profiles/competence-profiles.service.js';

/** Also whom a spreadsheet enrolled before the school had its list: known by names and birth date. */
const ENROLLED_IN = (session: string) =>
  `exists (select from candidates where candidates.session_id = ${session}
            and (candidates.student_id = students.id
                 or candidates.student_id is null and candidates.identity = students.identity))`;

const CERTIFIABLE = certifiableOf({
  centreId: 'students.centre_id',
  ine: 'students.ine',
  externalId: 'students.external_id',
  email: 'students.email',
});

const FILTERS = `students.centre_id = $1 and left_at is null
  and ($2::text[] is null or division = any($2))
  and not exists (select from unnest($3::text[]) as word
                   where unaccent(students.last_name || ' ' || students.first_name) not ilike '%' || unaccent(word) || '%')
  and ($4::uuid is null or not ${ENROLLED_IN('$4')})
  and ($5::text is null or ${CERTIFIABLE} = $5)`;

interface Facts {
  importedAt: Date | null;
  enrolledCount: number | null;
  total: number;
}

@Injectable()
export class StudentsQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * A page of a school's pupils, by class, then as French sorts names (behaviour of the guides' system).
   * @throws NotFound when a session is another centre's
   */
  async list(
    centreId: string,
    { page, pageSize, division, search, session, notEnrolledIn, certifiable }: ListStudentsQuery,
  ): Promise<StudentPage> {
    await this.refuseOthersSessions(centreId, [session, notEnrolledIn]);
    const words = (search ?? '').split(/\s+/).filter(Boolean).map(escapeLike);
    const filters = [centreId, division ?? null, words, notEnrolledIn ?? null, certifiable ?? null];
    const [facts] = await this.database.sql<Facts>(
      `select (select max(imported_at) from students where centre_id = $1) as "importedAt",
              (select count(*) from students where ${FILTERS}) as total,
              case when $6::uuid is not null then
                (select count(*) from students where centre_id = $1 and left_at is null and ${ENROLLED_IN('$6')})
              end as "enrolledCount"`,
      [...filters, session ?? null],
    );
    const items = await this.database.sql<StudentRow>(
      `select students.id, division, students.last_name as "lastName", students.first_name as "firstName", birthdate,
              ${CERTIFIABLE} as certifiable,
              json_build_object('state', ${credentialStateOf('$8::timestamptz')}, 'username', username,
                                'printedAt', ${instantOf('credentials_printed_at')}) as credentials
              ${session ? `, ${ENROLLED_IN('$9')} as enrolled` : ''}
         from students left join accounts on accounts.id = students.account_id where ${FILTERS}
        order by division collate "fr-x-icu", students.last_name collate "fr-x-icu",
                 students.first_name collate "fr-x-icu", students.id
        limit $6 offset $7`,
      [...filters, pageSize, (page - 1) * pageSize, this.clock.now(), ...(session ? [session] : [])],
    );
    return {
      items,
      total: facts?.total ?? 0,
      page,
      pageSize,
      ...(session ? { enrolledCount: facts?.enrolledCount ?? 0 } : {}),
      importedAt: facts?.importedAt?.toISOString() ?? null,
    };
  }

  /** The classes of a school with their pupils' number. */
  async divisions(centreId: string): Promise<DivisionList> {
    const items = await this.database.sql<{ name: string; studentCount: number }>(
      `select division as name, count(*) as "studentCount" from students
        where centre_id = $1 and left_at is null group by division order by division collate "fr-x-icu"`,
      [centreId],
    );
    return { items };
  }

  private async refuseOthersSessions(centreId: string, ids: readonly (string | undefined)[]): Promise<void> {
    const asked = [...new Set(ids.filter((id) => id !== undefined))];
    const found = await this.database.sql(
      'select 1 from sessions where id = any($1::uuid[]) and centre_id = $2 and deleted_at is null',
      [asked, centreId],
    );
    if (found.length < asked.length) throw new NotFound();
  }
}

/** SQL: an instant as ISO 8601 writes it. */
const instantOf = (column: string) =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const escapeLike = (text: string) => text.replace(/[\\%_]/g, '\\$&');
