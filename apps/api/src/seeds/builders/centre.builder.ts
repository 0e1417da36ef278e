import type { CentreKind, ProcedureEdition } from '#dto/centres/centre-kind.js';
import type { ComplementaryCertification } from '#dto/centres/complementary-certifications.js';
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
  private offered: ComplementaryCertification[] = [];
  private isArchived = false;

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

  offering(...certifications: ComplementaryCertification[]): this {
    this.offered = certifications;
    return this;
  }

  archived(): this {
    this.isArchived = true;
    return this;
  }

  async save(sql: Sql): Promise<BuiltCentre> {
    const id = newId();
    await sql.sql(
      `insert into centres (id, name, kind, external_id, time_zone, manages_students, procedure_edition,
         complementary_certifications, archived_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, case when $9 then now() end)`,
      [
        id,
        this.name,
        this.kind,
        this.externalId,
        this.timeZone,
        this.managesStudents,
        this.edition,
        this.offered,
        this.isArchived,
      ],
    );
    return { id, name: this.name };
  }
}
