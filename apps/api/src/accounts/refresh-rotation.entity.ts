import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { SignInEntity } from './sign-in.entity.js';

/** That a refresh token was exchanged, and when: for a minute its successor is given again, then it is a theft. */
@Entity('refresh_rotations')
export class RefreshRotationEntity {
  @PrimaryColumn('uuid')
  signInId: string;

  @PrimaryColumn('integer')
  generation: number;

  @ManyToOne(() => SignInEntity, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'sign_in_id', foreignKeyConstraintName: 'refresh_rotations_sign_in' })
  signIn: SignInEntity;

  @Column('timestamptz')
  rotatedAt: Date;
}
