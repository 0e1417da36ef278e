import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { AccountEntity } from './account.entity.js';

/** What the link of a mail opens: a new password, a new address, or what was told of the present one. */
export type MailedLinkKind = 'password-reset' | 'email-change' | 'email-proof';

/** A link that was mailed: it opens its door once, until it ends. An unknown address leaves one without an account. */
@Entity('mailed_links')
@Index('mailed_links_account_id', ['accountId'])
@Check('mailed_links_kind', `kind in ('password-reset', 'email-change', 'email-proof')`)
export class MailedLinkEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  kind: MailedLinkKind;

  @Column({ type: 'uuid', nullable: true })
  accountId: string | null;

  @ManyToOne(() => AccountEntity, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'account_id', foreignKeyConstraintName: 'mailed_links_account' })
  account: AccountEntity | null;

  /** The address that an `email-change` leads to, or that an `email-proof` was sent to. */
  @Column({ type: 'varchar', length: 255, nullable: true })
  email: string | null;

  /** The address that it replaced, which is told. */
  @Column({ type: 'varchar', length: 255, nullable: true })
  formerEmail: string | null;

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz')
  expiresAt: Date;

  /** Used, replaced by a newer one, or withdrawn. */
  @Column({ type: 'timestamptz', nullable: true })
  endedAt: Date | null;
}
