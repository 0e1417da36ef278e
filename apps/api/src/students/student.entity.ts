import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { Sex } from '#dto/candidates/candidate.response.js';
import { AccountEntity } from '../accounts/account.entity.js';
import { CentreEntity } from '../centres/centre.entity.js';

/** A pupil of a school, as its information system told at the last import. */
@Entity('students')
@Check('students_sex', `sex in ('M', 'F')`)
@Check('students_birth_country_code', `birth_country_code ~ '^99\\d{3}$'`)
@Index('students_ine', ['centreId', 'ine'], { unique: true, where: 'ine is not null' })
@Index('students_identity', ['centreId', 'identity'], { unique: true, where: 'ine is null' })
@Index('students_account_once', ['accountId', 'centreId'], { unique: true, where: 'account_id is not null' })
@Index('students_person', ['identity'])
@Index('students_imported', ['centreId', 'importedAt'])
// French order and expressions, which TypeORM can't say: the migrations make them.
@Index('students_by_class', { synchronize: false })
@Index('students_email', { synchronize: false })
export class StudentEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  centreId: string;

  @ManyToOne(() => CentreEntity)
  @JoinColumn({ name: 'centre_id', foreignKeyConstraintName: 'students_centre' })
  centre: CentreEntity;

  /** The national identifier; none where a list does not tell it. */
  @Column({ type: 'varchar', length: 20, nullable: true })
  ine: string | null;

  /** The school's own number (ELENOET in SIECLE). */
  @Column({ type: 'varchar', length: 255, nullable: true })
  externalId: string | null;

  /** Names and birth date as the duplicate rule compares them. */
  @Column('text')
  identity: string;

  @Column({ length: 255 })
  lastName: string;

  @Column({ length: 255 })
  firstName: string;

  /** `YYYY-MM-DD` */
  @Column('date')
  birthdate: string;

  @Column({ type: 'char', length: 1 })
  sex: Sex;

  /** INSEE code of the country: 99100 is France. */
  @Column({ type: 'char', length: 5 })
  birthCountryCode: string;

  /** Of the commune, for whoever was born in France. */
  @Column({ type: 'char', length: 5, nullable: true })
  birthInseeCode: string | null;

  /** As the school wrote it. */
  @Column({ type: 'varchar', length: 255, nullable: true })
  birthCity: string | null;

  /** The class. */
  @Column({ length: 255 })
  division: string;

  @Column({ type: 'varchar', length: 255, nullable: true })
  email: string | null;

  /** The account that the school opened, or that joined as this pupil (product decision 14). */
  @Column({ type: 'uuid', nullable: true })
  accountId: string | null;

  @ManyToOne(() => AccountEntity, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'account_id', foreignKeyConstraintName: 'students_account' })
  account: AccountEntity | null;

  @Column({ type: 'timestamptz', nullable: true })
  credentialsPrintedAt: Date | null;

  /** The last import whose file held this pupil. */
  @Column('timestamptz')
  importedAt: Date;

  /** No longer in the school's file: out of the list, and still there for the sessions that name them. */
  @Column({ type: 'timestamptz', nullable: true })
  leftAt: Date | null;

  @Column('timestamptz')
  createdAt: Date;
}
