import { Check, Column, Entity, JoinColumn, OneToOne, PrimaryColumn } from 'typeorm';
import { AccountEntity } from '../../accounts/account.entity.js';

/** Where somebody sees themselves in the framework, for want of a profile that an information system told. */
@Entity('self_placements')
@Check('self_placements_levels', 'cardinality(levels) = 16')
export class SelfPlacementEntity {
  @PrimaryColumn('uuid')
  accountId: string;

  @OneToOne(() => AccountEntity, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'account_id', foreignKeyConstraintName: 'self_placements_account' })
  account: AccountEntity;

  /** In the order of the framework. */
  @Column({ type: 'smallint', array: true })
  levels: number[];

  /** The answer of the rule at that time. */
  @Column()
  certifiable: boolean;

  @Column('timestamptz')
  placedAt: Date;
}
