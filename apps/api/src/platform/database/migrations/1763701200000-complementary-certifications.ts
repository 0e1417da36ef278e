import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The one complementary certification that a candidate may take. */
export class ComplementaryCertifications1763701200000 implements MigrationInterface {
  readonly name = 'ComplementaryCertifications1763701200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table candidates add column complementary_certification text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table candidates drop column complementary_certification');
  }
}
