import { identityOf } from '../../platform/text/identity.js';
import { newId } from '../../platform/database/ids.js';
import type { Sql } from '../../platform/database/tx.js';
import { aPupil, type BuiltPupil } from './pupils.js';

/** A class of a school, without pupils until told otherwise. */
export function aSchoolClass(name: string) {
  return new SchoolClassBuilder(name);
}

class SchoolClassBuilder {
  private pupils: BuiltPupil[] = [];
  private leftAt: Date | null = null;
  private importedAt = new Date();

  constructor(private readonly name: string) {}

  /** So many pupils from the `first`-th of a school on: no two classes share one. */
  withPupils(count: number, first = 0): this {
    this.pupils = Array.from({ length: count }, (_, index) => aPupil(first + index));
    return this;
  }

  /** All of them have left the school's list. */
  left(at = new Date()): this {
    this.leftAt = at;
    return this;
  }

  importedOn(at: Date): this {
    this.importedAt = at;
    return this;
  }

  /** Writes the class into the list of a school. @returns the ids of its pupils */
  async save(sql: Sql, centreId: string): Promise<string[]> {
    const rows = this.pupils.map((pupil) => ({ ...pupil, id: newId(), identity: identityOf(pupil) }));
    await sql.sql(
      `insert into students (id, centre_id, ine, external_id, identity, last_name, first_name, birthdate, sex,
         birth_country_code, birth_insee_code, birth_city, division, imported_at, left_at, created_at)
       select id, $1, ine, "externalId", identity, "lastName", "firstName", birthdate, sex, "birthCountryCode",
              "birthInseeCode", "birthCity", $2, $3, $4, $3
         from json_to_recordset($5) as pupil(id uuid, ine text, "externalId" text, identity text, "lastName" text,
              "firstName" text, birthdate date, sex char, "birthCountryCode" text, "birthInseeCode" text, "birthCity" text)`,
      [centreId, this.name, this.importedAt, this.leftAt, JSON.stringify(rows)],
    );
    return rows.map(({ id }) => id);
  }
}
