import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, Unique } from 'typeorm';
import type { ProcedureEdition } from '#dto/centres/centre-kind.js';
import { CentreEntity } from '../centres/centre.entity.js';

/** An exam session. Its status is derived from the facts below, never stored. */
@Entity('sessions')
@Unique('sessions_number', ['number'])
@Check('sessions_procedure_edition', `procedure_edition in ('2024', '2020')`)
@Check('sessions_published_once_finalised', 'published_at is null or finalised_at is not null')
@Check('sessions_counts', 'enrolled_count >= 0 and sitting_count between 0 and enrolled_count')
// Their columns run downwards, which TypeORM can't say: the migrations make them.
@Index('sessions_latest', { synchronize: false })
@Index('sessions_deleted', { synchronize: false })
export class SessionEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  centreId: string;

  @ManyToOne(() => CentreEntity)
  @JoinColumn({ name: 'centre_id', foreignKeyConstraintName: 'sessions_centre' })
  centre: CentreEntity;

  /** From the sequence `session_numbers`: what people read and type. */
  @Column('integer')
  number: number;

  @Column({ length: 255 })
  site: string;

  @Column({ length: 255 })
  room: string;

  /** `YYYY-MM-DD`, the centre's calendar. */
  @Column('date')
  date: string;

  /** `HH:MM:SS`, the centre's wall clock. */
  @Column('time')
  time: string;

  @Column({ length: 255 })
  invigilators: string;

  @Column({ type: 'text', nullable: true })
  observations: string | null;

  @Column({ type: 'char', length: 6 })
  accessCode: string;

  /** Without its `C-`. */
  @Column({ type: 'char', length: 5 })
  invigilatorPassword: string;

  /** Grows with each new session password: what an earlier one opened is closed. */
  @Column({ type: 'integer', default: 1 })
  invigilatorPasswordRound: number;

  /** Number, site, room and invigilators without accents or capitals; a trigger keeps it. */
  @Column({ type: 'text', default: '' })
  searchable: string;

  @Column('text')
  procedureEdition: ProcedureEdition;

  @Column({ type: 'integer', default: 0 })
  enrolledCount: number;

  /** Candidates whose test has started. */
  @Column({ type: 'integer', default: 0 })
  sittingCount: number;

  @Column({ type: 'timestamptz', nullable: true })
  firstStartedAt: Date | null;

  @Column({ type: 'timestamptz', nullable: true })
  finalisedAt: Date | null;

  @Column({ type: 'timestamptz', nullable: true })
  publishedAt: Date | null;

  @Column({ type: 'timestamptz', nullable: true })
  deletedAt: Date | null;

  @Column({ type: 'integer', default: 1 })
  version: number;

  @Column('timestamptz')
  createdAt: Date;
}
