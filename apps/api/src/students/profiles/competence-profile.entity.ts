import { Check, Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, Unique } from 'typeorm';
import type { ProfileKey } from '#dto/students/profiles/push-profiles.request.js';
import { CentreEntity } from '../../centres/centre.entity.js';

/**
 * The levels that an information system told of somebody. They may come before the person does: the lists of pupils and
 * candidates look for a profile by what they know of somebody (decision 38).
 */
@Entity('competence_profiles')
@Unique('competence_profiles_once', ['centreId', 'keyKind', 'key'])
@Check('competence_profiles_key_kind', `key_kind in ('ine', 'externalId', 'email')`)
@Check('competence_profiles_levels', 'cardinality(levels) = 16')
export class CompetenceProfileEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  centreId: string;

  @ManyToOne(() => CentreEntity)
  @JoinColumn({ name: 'centre_id', foreignKeyConstraintName: 'competence_profiles_centre' })
  centre: CentreEntity;

  @Column('text')
  keyKind: ProfileKey;

  @Column({ length: 255 })
  key: string;

  /** In the order of the framework. */
  @Column({ type: 'smallint', array: true })
  levels: number[];

  /** The answer of the rule at the time of the push, for the lists. */
  @Column()
  certifiable: boolean;

  /** The last push that held this profile, to the day: the clock of its retention. */
  @Column('timestamptz')
  pushedAt: Date;
}
