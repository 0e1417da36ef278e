import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { CentreRole } from '#dto/access/permissions.js';
import { AccountEntity } from '../accounts/account.entity.js';
import { CentreEntity } from '../centres/centre.entity.js';

/** That a person belongs to a centre; one that ended is kept, disabled. */
@Entity('memberships')
@Check('memberships_role', `role in ('admin', 'member')`)
@Index('memberships_active', ['accountId', 'centreId'], { unique: true, where: 'disabled_at is null' })
@Index('memberships_centre_id', ['centreId'])
export class MembershipEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  centreId: string;

  @ManyToOne(() => CentreEntity)
  @JoinColumn({ name: 'centre_id', foreignKeyConstraintName: 'memberships_centre' })
  centre: CentreEntity;

  @Column('uuid')
  accountId: string;

  @ManyToOne(() => AccountEntity, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'account_id', foreignKeyConstraintName: 'memberships_account' })
  account: AccountEntity;

  @Column('text')
  role: CentreRole;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  createdAt: Date;

  @Column({ type: 'timestamptz', nullable: true })
  disabledAt: Date | null;
}
