import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Candidates join with their account, once a session, and place themselves where nobody told of their competences. */
export class Participations1763701900000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create unique index candidates_account_once on candidates (account_id, session_id) where account_id is not null`);
    await runner.query(`
      create table self_placements (
        account_id uuid primary key,
        levels smallint[] not null,
        certifiable boolean not null,
        placed_at timestamptz not null,
        constraint self_placements_levels check (cardinality(levels) = 16),
        constraint self_placements_account foreign key (account_id) references accounts (id) on delete cascade
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table self_placements');
    await runner.query('drop index candidates_account_once');
  }
}
