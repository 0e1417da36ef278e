import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How old a school's list is stands above each of its pages: without an index the pupils of all schools were read for it. */
export class StudentsImported1763702100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create index students_imported on students (centre_id, imported_at)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop index students_imported`);
  }
}
