import { Injectable } from '@nestjs/common';
import type { ListStudentsQuery } from '#dto/students/list-students.query.js';
import type { DivisionList, StudentPage, StudentRow } from '#dto/students/student.response.js';
import { Database } from '../platform/database/database.js';
import { NotFound } from '../platform/problems/refusal.js';

/** Also whom a spreadsheet enrolled before the school had its list: known by names and birth date. */
const ENROLLED_IN = (session: string) =>
  `exists (select from candidates where candidates.session_id = ${session}
            and (candidates.student_id = students.id
                 or candidates.student_id is null and candidates.identity = students.identity))`;

const FILTERS = `students.centre_id = $1 and left_at is null
  and ($2::text[] is null or division = any($2))
  and not exists (select from unnest($3::text[]) as word
                   where unaccent(last_name || ' ' || first_name) not ilike '%' || unaccent(word) || '%')
  and ($4::uuid is null or not ${ENROLLED_IN('$4')})`;

interface Facts {
  importedAt: Date | null;
  enrolledCount: number | null;
  total: number;
}

@Injectable()
export class StudentsQueries {
  constructor(private readonly database: Database) {}

  /**
   * A page of a school's pupils, by class, then as French sorts names (behaviour of the guides' system).
   * @throws NotFound when a session is another centre's
   */
  async list(
    centreId: string,
    { page, pageSize, division, search, session, notEnrolledIn }: ListStudentsQuery,
  ): Promise<StudentPage> {
    await this.refuseOthersSessions(centreId, [session, notEnrolledIn]);
    const words = (search ?? '').split(/\s+/).filter(Boolean).map(escapeLike);
    const filters = [centreId, division ?? null, words, notEnrolledIn ?? null];
    const [facts] = await this.database.sql<Facts>(
      `select (select max(imported_at) from students where centre_id = $1) as "importedAt",
              (select count(*) from students where ${FILTERS}) as total,
              case when $5::uuid is not null then
                (select count(*) from students where centre_id = $1 and left_at is null and ${ENROLLED_IN('$5')})
              end as "enrolledCount"`,
      [...filters, session ?? null],
    );
    const items = await this.database.sql<StudentRow>(
      `select id, division, last_name as "lastName", first_name as "firstName", birthdate
              ${session ? `, ${ENROLLED_IN('$7')} as enrolled` : ''}
         from students where ${FILTERS}
        order by division collate "fr-x-icu", last_name collate "fr-x-icu", first_name collate "fr-x-icu", id
        limit $5 offset $6`,
      [...filters, pageSize, (page - 1) * pageSize, ...(session ? [session] : [])],
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

const escapeLike = (text: string) => text.replace(/[\\%_]/g, '\\$&');
