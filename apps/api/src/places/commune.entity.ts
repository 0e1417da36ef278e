import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { CommuneKind } from '#dto/places/places.response.js';

/** One name of one commune, of today or of old. */
@Entity('communes')
@Check('communes_kind', `kind in ('current', 'arrondissement', 'delegated', 'former')`)
// Of a kind that TypeORM can't say: the migration makes it.
@Index('communes_postal_codes', { synchronize: false })
export class CommuneEntity {
  @PrimaryColumn({ type: 'varchar', length: 5 })
  inseeCode: string;

  @PrimaryColumn({ type: 'varchar', length: 100 })
  name: string;

  @Column('text')
  kind: CommuneKind;

  /** The year in which the name or the commune was given up. */
  @Column({ type: 'smallint', nullable: true })
  until: number | null;

  /** The INSEE code of today's commune, where this is part of another. */
  @Column({ type: 'varchar', length: 5, nullable: true })
  today: string | null;

  @Column({ type: 'varchar', length: 5, array: true })
  postalCodes: string[];

  /** The name as names are compared. */
  @Index('communes_key')
  @Column('text')
  key: string;

  /** The same without articles. */
  @Index('communes_bare_key')
  @Column('text')
  bareKey: string;
}
