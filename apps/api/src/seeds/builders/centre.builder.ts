import type { CentreKind, ProcedureEdition } from '#dto/centres/centre-kind.js';
import { newId } from '../../platform/database/ids.js';
import type { Sql } from '../../platform/database/tx.js';

export interface BuiltCentre {
  readonly id: string;
  readonly name: string;
}

/** A centre of higher education in mainland France, until told otherwise. */
export function aCentre(name = 'Université de Testix') {
  return new CentreBuilder(name);
}

class CentreBuilder {
  private kind: CentreKind = 'SUP';
  private externalId: string | null = null;
  private timeZone = 'Europe/Paris';
  private managesStudents = false;
  private edition: ProcedureEdition = '2024';

  constructor(private readonly name: string) {}

  ofKind(kind: CentreKind): this {
    this.kind = kind;
    return this;
  }

  withUai(uai: string): this {
    this.externalId = uai;
    return this;
  }

  in(timeZone: string): this {
    this.timeZone = timeZone;
    return this;
  }

  managingStudents(): this {
    this.kind = 'SCO';
    this.managesStudents = true;
    return this;
  }

  ofEdition(edition: ProcedureEdition): this {
    this.edition = edition;
    return this;
  }

  async save(sql: Sql): Promise<BuiltCentre> {
    const id = newId();
    await sql.sql(
      `insert into centres (id, name, kind, external_id, time_zone, manages_students, procedure_edition)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [id, this.name, this.kind, this.externalId, this.timeZone, this.managesStudents, this.edition],
    );
    return { id, name: this.name };
  }
}
