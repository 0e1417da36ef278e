import { Injectable } from '@nestjs/common';
import type { Tx } from '../platform/database/tx.js';
import { NotFound } from '../platform/problems/refusal.js';
import type { StudentData } from './student-data.js';

/** A pupil of the school's list. */
export interface ListedStudent extends Omit<StudentData, 'ine' | 'email'> {
  readonly id: string;
}

/** The pupils of schools, for those who stand above: who enrols them. */
@Injectable()
export class StudentsService {
  /**
   * These pupils of a school, each once, in the order of the list.
   * @throws NotFound when one of them is not in the list of this school
   */
  async listed(tx: Tx, centreId: string, ids: readonly string[]): Promise<ListedStudent[]> {
    const wanted = new Set(ids);
    const found = await tx.sql<ListedStudent>(
      `select id, external_id as "externalId", identity, last_name as "lastName", first_name as "firstName",
              birthdate, sex, birth_country_code as "birthCountryCode", birth_insee_code as "birthInseeCode",
              birth_city as "birthCity", division
         from students where centre_id = $1 and id = any($2::uuid[]) and left_at is null
        order by division collate "fr-x-icu", last_name collate "fr-x-icu", first_name collate "fr-x-icu", id
          for key share`,
      [centreId, [...wanted]],
    );
    if (found.length < wanted.size) throw new NotFound();
    return found;
  }

  /**
   * Ties an account to a pupil whose record nobody has claimed yet (product decision 14).
   * @returns whether it is this pupil's account now; one that is another pupil's of the same school never is
   */
  async claim(tx: Tx, studentId: string, accountId: string): Promise<boolean> {
    const [own] = await tx.sql(
      `update students set account_id = $2
        where id = $1 and (account_id = $2 or (account_id is null and not exists (
          select from students as other where other.centre_id = students.centre_id and other.account_id = $2)))
       returning id`,
      [studentId, accountId],
    );
    return own !== undefined;
  }
}
