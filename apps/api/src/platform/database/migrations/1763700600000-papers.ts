import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is attached to a captured mail: the calendar entry of a convocation. */
export class Papers1763700600000 implements MigrationInterface {
  readonly name = 'Papers1763700600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table captured_mails add column attachments jsonb not null default '[]'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table captured_mails drop column attachments`);
  }
}
