import { Check, Column, Entity, JoinColumn, ManyToOne, OneToOne, PrimaryColumn } from 'typeorm';
import { SESSION_COMMENT_MAX } from '#dto/finalisation/finalisation.limits.js';
import { CentreEntity } from '../centres/centre.entity.js';
import { SessionEntity } from '../sessions/session.entity.js';

/** What is noted for the finalisation of a session; there is none until somebody notes something. */
@Entity('finalisation_drafts')
@Check('finalisation_drafts_comment', `comment <> ''`)
export class FinalisationDraftEntity {
  @PrimaryColumn('uuid')
  sessionId: string;

  @OneToOne(() => SessionEntity, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'session_id', foreignKeyConstraintName: 'finalisation_drafts_session' })
  session: SessionEntity;

  @Column('uuid')
  centreId: string;

  @ManyToOne(() => CentreEntity)
  @JoinColumn({ name: 'centre_id', foreignKeyConstraintName: 'finalisation_drafts_centre' })
  centre: CentreEntity;

  @Column({ type: 'character varying', length: SESSION_COMMENT_MAX, nullable: true })
  comment: string | null;

  @Column('boolean')
  hasIncident: boolean;

  @Column('boolean')
  hasJoiningIssue: boolean;

  @Column('timestamptz')
  updatedAt: Date;
}
