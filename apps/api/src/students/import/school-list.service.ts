import { Injectable } from '@nestjs/common';
import type { StudentsReport } from '#dto/students/import-students.js';
import { Clock } from '../../platform/clock/clock.js';
import { newId } from '../../platform/database/ids.js';
import type { Sql, Tx } from '../../platform/database/tx.js';
import { STUDENT_DATA, type StudentData } from '../student-data.js';
import { matchStudents, type KnownStudent, type Matched } from './known-students.rules.js';
import type { TypedStudent } from './typed-student.js';

type Counts = Pick<StudentsReport, 'added' | 'changed' | 'unchanged' | 'left'>;

const NAMES = STUDENT_DATA.map(({ name }) => name);
const ofEach = (alias: string) => NAMES.map((name) => `${alias}.${name}`).join(', ');
/** A list without national identifiers takes away none that is known. */
const KEPT = NAMES.map((name) => (name === 'ine' ? 'coalesce(told.ine, students.ine)' : `told.${name}`)).join(
  ', ',
);
// One text for a whole school: arrays of ten thousand pupils took the process a tenth of a second each time they were sent.
const INCOMING = `json_to_recordset($1::json)
  as told(id uuid, ${STUDENT_DATA.map(({ name, type }) => `${name} ${type}`).join(', ')})`;

const DIFFERS = `(${ofEach('students')}) is distinct from (${KEPT})`;
const BACK = 'students.left_at is not null';

/** The list of one school's pupils, compared with a file and written; whoever writes holds the lock of the centre. */
@Injectable()
export class SchoolListService {
  constructor(private readonly clock: Clock) {}

  /** @param rejected pupils of the file who can't be taken, and don't leave the list for it */
  async match(
    sql: Sql,
    centreId: string,
    taken: readonly StudentData[],
    rejected: readonly TypedStudent[],
  ): Promise<Matched> {
    const known = await sql.sql<KnownStudent>(
      'select id, ine, identity from students where centre_id = $1 order by left_at nulls first, id',
      [centreId],
    );
    return matchStudents(taken, known, rejected);
  }

  /** What writing would do. A pupil who comes back is an added one. */
  async compare(sql: Sql, taken: readonly StudentData[], { ids, gone }: Matched): Promise<Counts> {
    return this.count(sql, toldOf(taken, ids), { ids, gone });
  }

  /** Three statements, however many pupils. */
  async write(tx: Tx, centreId: string, taken: readonly StudentData[], matched: Matched): Promise<Counts> {
    const told = toldOf(taken, matched.ids);
    const counts = await this.count(tx, told, matched);
    const now = this.clock.now();
    await tx.sql(
      `update students set (${NAMES.join(', ')}) = row(${KEPT}), left_at = null, imported_at = $2
         from ${INCOMING} where students.id = told.id`,
      [told, now],
    );
    const added = taken.filter((_, index) => matched.ids[index] === null);
    await tx.sql(
      `insert into students (id, centre_id, created_at, imported_at, ${NAMES.join(', ')})
       select told.id, $2, $3, $3, ${ofEach('told')} from ${INCOMING}`,
      [
        toldOf(
          added,
          added.map(() => newId()),
        ),
        centreId,
        now,
      ],
    );
    await tx.sql('update students set left_at = $2 where id = any($1::uuid[]) and left_at is null', [
      matched.gone,
      now,
    ]);
    return counts;
  }

  private async count(sql: Sql, told: string, { ids, gone }: Matched): Promise<Counts> {
    const [counts] = await sql.sql<{ back: number; changed: number; left: number }>(
      `select (select count(*) from ${INCOMING} join students using (id) where ${BACK}) as back,
              (select count(*) from ${INCOMING} join students using (id) where not ${BACK} and ${DIFFERS}) as changed,
              (select count(*) from students where id = any($2::uuid[]) and left_at is null) as left`,
      [told, gone],
    );
    if (!counts) throw new Error('counts are a row');
    const added = counts.back + ids.filter((id) => id === null).length;
    return {
      added,
      changed: counts.changed,
      unchanged: ids.length - added - counts.changed,
      left: counts.left,
    };
  }

  /** Another one means that another file has been made the list meanwhile. */
  async fingerprint(sql: Sql, centreId: string): Promise<string> {
    const [{ fingerprint } = { fingerprint: '' }] = await sql.sql<{ fingerprint: string }>(
      `select concat_ws(' ', count(*), extract(epoch from max(imported_at)), extract(epoch from max(left_at))) as fingerprint
         from students where centre_id = $1`,
      [centreId],
    );
    return fingerprint;
  }

  /** When the list was made what it is; null as long as there is none. */
  async importedAt(sql: Sql, centreId: string): Promise<string | null> {
    const [{ at } = { at: null }] = await sql.sql<{ at: Date | null }>(
      'select max(imported_at) as at from students where centre_id = $1',
      [centreId],
    );
    return at?.toISOString() ?? null;
  }
}

/** The pupils of a file under the names of the table's columns. */
const toldOf = (taken: readonly StudentData[], ids: readonly (string | null)[]): string =>
  JSON.stringify(
    taken.map((student, index) => {
      const row: Record<string, string | null> = { id: ids[index] ?? null };
      for (const { key, name } of STUDENT_DATA) row[name] = student[key];
      return row;
    }),
  );
