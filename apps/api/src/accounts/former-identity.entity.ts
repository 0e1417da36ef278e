import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { AccountEntity } from './account.entity.js';

/** What somebody was called until they changed it: an erasure looks for that name and address too. */
@Entity('former_identities')
@Index('former_identities_account_id', ['accountId'])
export class FormerIdentityEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  accountId: string;

  @ManyToOne(() => AccountEntity, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'account_id', foreignKeyConstraintName: 'former_identities_account' })
  account: AccountEntity;

  @Column({ length: 255 })
  firstName: string;

  @Column({ length: 255 })
  lastName: string;

  @Column({ type: 'varchar', length: 255, nullable: true })
  email: string | null;

  /** As it was of the account then: what an address opens it goes on opening, and no more. */
  @Column({ type: 'timestamptz', nullable: true })
  emailProvenAt: Date | null;

  @Column('timestamptz')
  until: Date;
}
