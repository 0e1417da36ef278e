import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Passwords to be used once, of accounts that a school opens for its pupils. */
export class OneTimePasswords1763701510000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table accounts
        add column one_time_seed text,
        add column one_time_until timestamptz,
        add constraint accounts_one_time check (one_time_seed is null or one_time_until is not null)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table accounts drop column one_time_seed, drop column one_time_until');
  }
}
