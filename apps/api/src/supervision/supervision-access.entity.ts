import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, Unique } from 'typeorm';
import { AccountEntity } from '../accounts/account.entity.js';
import { CentreEntity } from '../centres/centre.entity.js';
import { SessionEntity } from '../sessions/session.entity.js';

/** That somebody entered the supervision of a session by its password; whether that still holds, `access` derives. */
@Entity('supervision_accesses')
@Unique('supervision_accesses_once', ['sessionId', 'accountId'])
@Index('supervision_accesses_account_id', ['accountId'])
export class SupervisionAccessEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  centreId: string;

  @ManyToOne(() => CentreEntity)
  @JoinColumn({ name: 'centre_id', foreignKeyConstraintName: 'supervision_accesses_centre' })
  centre: CentreEntity;

  @Column('uuid')
  sessionId: string;

  @ManyToOne(() => SessionEntity, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'session_id', foreignKeyConstraintName: 'supervision_accesses_session' })
  session: SessionEntity;

  @Column('uuid')
  accountId: string;

  @ManyToOne(() => AccountEntity, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'account_id', foreignKeyConstraintName: 'supervision_accesses_account' })
  account: AccountEntity;

  /** The round of the session password that opened it. */
  @Column('integer')
  passwordRound: number;

  /** The last time that they entered. */
  @Column('timestamptz')
  grantedAt: Date;
}
