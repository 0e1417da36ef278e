import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, Unique } from 'typeorm';
import type { CentreRole } from '#dto/access/permissions.js';
import type { Language } from '#dto/platform/language.js';
import { CentreEntity } from '../../centres/centre.entity.js';

/** That somebody was asked by mail to join a centre. Pending until it is accepted or cancelled; both are final. */
@Entity('invitations')
@Unique('invitations_code', ['code'])
@Check('invitations_role', `role in ('admin', 'member')`)
@Check('invitations_language', `language in ('fr', 'en')`)
@Check('invitations_email_lower_case', 'email = lower(email)')
@Check('invitations_one_end', 'accepted_at is null or cancelled_at is null')
@Index('invitations_pending', ['centreId', 'email'], {
  unique: true,
  where: '((accepted_at IS NULL) AND (cancelled_at IS NULL))',
})
export class InvitationEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  centreId: string;

  @ManyToOne(() => CentreEntity)
  @JoinColumn({ name: 'centre_id', foreignKeyConstraintName: 'invitations_centre' })
  centre: CentreEntity;

  @Column({ length: 255 })
  email: string;

  /** What the link in the mail ends with: whoever has it may accept. */
  @Column({ length: 10 })
  code: string;

  @Column('text')
  role: CentreRole;

  /** The language that its mail speaks. */
  @Column('text')
  language: Language;

  /** The account that asked; no foreign key, it may be erased. */
  @Column({ type: 'uuid', nullable: true })
  invitedBy: string | null;

  @Column('timestamptz')
  createdAt: Date;

  /** « Date de dernier envoi » */
  @Column('timestamptz')
  sentAt: Date;

  @Column({ type: 'timestamptz', nullable: true })
  acceptedAt: Date | null;

  @Column({ type: 'uuid', nullable: true })
  acceptedBy: string | null;

  @Column({ type: 'timestamptz', nullable: true })
  cancelledAt: Date | null;
}
