import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People are found in every list at once, by their identity or their address, when they ask for their data. */
export class ListedPeople1763701600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const [table, byIdentity] of [
      ['candidates', 'candidates_identity'],
      ['students', 'students_person'],
    ]) {
      await runner.query(`create index ${byIdentity} on ${table} (identity)`);
      await runner.query(`create index ${table}_email on ${table} (lower(email)) where email is not null`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const index of ['candidates_identity', 'candidates_email', 'students_person', 'students_email']) {
      await runner.query(`drop index ${index}`);
    }
  }
}
