import { Check, Column, Entity, PrimaryColumn } from 'typeorm';
import type { CentreKind, ProcedureEdition } from '#dto/centres/centre-kind.js';
import { RETENTION_MONTHS } from '#dto/centres/centres.limits.js';
import type { ComplementaryCertification } from '#dto/centres/complementary-certifications.js';

/** A certification centre. */
@Entity('centres')
@Check('centres_kind', `kind in ('SCO', 'SUP', 'PRO')`)
@Check('centres_retention_months', 'retention_months between 12 and 120')
@Check('centres_procedure_edition', `procedure_edition in ('2024', '2020')`)
export class CentreEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column({ length: 255 })
  name: string;

  @Column('text')
  kind: CentreKind;

  /** The UAI of a school, the SIRET of others. */
  @Column({ type: 'varchar', length: 255, nullable: true })
  externalId: string | null;

  /** IANA name: the dates and times of the centre's sessions are this zone's wall clock. */
  @Column({ type: 'text', default: 'Europe/Paris' })
  timeZone: string;

  /** A school whose pupils were imported: they are enrolled from the list, not by spreadsheet. */
  @Column({ default: false })
  managesStudents: boolean;

  /** Copied to each session at its creation (product decision 1). */
  @Column({ type: 'text', default: '2024' })
  procedureEdition: ProcedureEdition;

  /** The complementary certifications that it may offer. */
  @Column({ type: 'text', array: true, default: [] })
  complementaryCertifications: ComplementaryCertification[];

  /** Months after a session that its candidates' data are kept. */
  @Column({ type: 'integer', default: RETENTION_MONTHS.usual })
  retentionMonths: number;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  createdAt: Date;

  /** Archived: nobody is a member, nobody can be invited, until it is reopened. */
  @Column({ type: 'timestamptz', nullable: true })
  archivedAt: Date | null;

  @Column({ type: 'integer', default: 1 })
  version: number;
}
