import { Column, Entity, JoinColumn, OneToOne, PrimaryColumn } from 'typeorm';
import { CentreEntity } from '../../centres/centre.entity.js';

/** The calendar feed of a centre. Its address is computed, not kept: nothing here opens it. */
@Entity('calendar_feeds')
export class CalendarFeedEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'calendar_feeds_pkey' })
  centreId: string;

  @OneToOne(() => CentreEntity, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'centre_id', foreignKeyConstraintName: 'calendar_feeds_centre' })
  centre: CentreEntity;

  /** Grows with each new address: the addresses of earlier generations are dead. */
  @Column('integer')
  generation: number;

  /** Null while the feed is closed. */
  @Column({ type: 'timestamptz', nullable: true })
  openedAt: Date | null;
}
