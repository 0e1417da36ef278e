import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, Unique } from 'typeorm';
import type { BillingMode, Sex } from '#dto/candidates/candidate.response.js';
import type { ComplementaryCertification } from '#dto/centres/complementary-certifications.js';
import { CentreEntity } from '../centres/centre.entity.js';
import { SessionEntity } from '../sessions/session.entity.js';
import { StudentEntity } from '../students/student.entity.js';

/** Somebody enrolled in a session. */
@Entity('candidates')
@Unique('candidates_once', ['sessionId', 'identity'])
@Unique('candidates_student_once', ['sessionId', 'studentId'])
@Index('candidates_account_once', ['accountId', 'sessionId'], {
  unique: true,
  where: 'account_id is not null',
})
@Index('candidates_student_id', ['studentId'], { where: 'student_id is not null' })
@Index('candidates_identity', ['identity'])
@Check('candidates_sex', `sex in ('M', 'F')`)
@Check('candidates_billing_mode', `billing_mode in ('FREE', 'PAID', 'PREPAID')`)
@Check('candidates_extra_time', 'extra_time_percentage between 1 and 99')
@Check('candidates_prepayment', `(prepayment_code is not null) = (coalesce(billing_mode, '') = 'PREPAID')`)
// French order and expressions, which TypeORM can't say: the migrations make them.
@Index('candidates_by_name', { synchronize: false })
@Index('candidates_email', { synchronize: false })
export class CandidateEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  centreId: string;

  @ManyToOne(() => CentreEntity)
  @JoinColumn({ name: 'centre_id', foreignKeyConstraintName: 'candidates_centre' })
  centre: CentreEntity;

  @Column('uuid')
  sessionId: string;

  @ManyToOne(() => SessionEntity, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'session_id', foreignKeyConstraintName: 'candidates_session' })
  session: SessionEntity;

  /** Names and birth date as the duplicate rule compares them: once in a session. */
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

  @Column({ length: 255 })
  birthCountry: string;

  @Column({ type: 'varchar', length: 5, nullable: true })
  birthInseeCode: string | null;

  @Column({ type: 'varchar', length: 5, nullable: true })
  birthPostalCode: string | null;

  @Column({ type: 'varchar', length: 255, nullable: true })
  birthCity: string | null;

  /** Where the convocation goes. */
  @Column({ type: 'varchar', length: 255, nullable: true })
  email: string | null;

  /** Where the results go: the prescriber's address, not the candidate's. */
  @Column({ type: 'varchar', length: 255, nullable: true })
  resultRecipientEmail: string | null;

  @Column({ type: 'varchar', length: 255, nullable: true })
  externalId: string | null;

  @Column({ type: 'smallint', nullable: true })
  extraTimePercentage: number | null;

  @Column({ type: 'text', nullable: true })
  billingMode: BillingMode | null;

  @Column({ type: 'varchar', length: 255, nullable: true })
  prepaymentCode: string | null;

  /** At most one, of those that the centre may offer. */
  @Column({ type: 'text', nullable: true })
  complementaryCertification: ComplementaryCertification | null;

  @Column({ default: false })
  accessibilityAdjustmentNeeded: boolean;

  /** The pupil that was enrolled; none once the school has forgotten them. */
  @Column({ type: 'uuid', nullable: true })
  studentId: string | null;

  @ManyToOne(() => StudentEntity, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'student_id', foreignKeyConstraintName: 'candidates_student' })
  student: StudentEntity | null;

  /** The pupil's class when they were enrolled. */
  @Column({ type: 'varchar', length: 255, nullable: true })
  division: string | null;

  /** The account that joined as this candidate. */
  @Column({ type: 'uuid', nullable: true })
  accountId: string | null;

  @Column({ type: 'timestamptz', nullable: true })
  joinedAt: Date | null;

  @Column({ type: 'timestamptz', nullable: true })
  startedAt: Date | null;

  @Column({ type: 'integer', default: 1 })
  version: number;

  @Column('timestamptz')
  createdAt: Date;
}
