import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The competence profiles that information systems push. */
export class CompetenceProfiles1763701500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table competence_profiles (
        id uuid primary key,
        centre_id uuid not null,
        key_kind text not null,
        key varchar(255) not null,
        levels smallint[] not null,
        certifiable boolean not null,
        pushed_at timestamptz not null,
        constraint competence_profiles_once unique (centre_id, key_kind, key),
        constraint competence_profiles_key_kind check (key_kind in ('ine', 'externalId', 'email')),
        constraint competence_profiles_levels check (cardinality(levels) = 16),
        constraint competence_profiles_centre foreign key (centre_id) references centres (id)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table competence_profiles');
  }
}
