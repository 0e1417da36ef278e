import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether a mail went to the address that a person has by now: a digest of the address, and never the address. */
export class MailAddresses1763701300000 implements MigrationInterface {
  readonly name = 'MailAddresses1763701300000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table mails add column sent_to text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table mails drop column sent_to');
  }
}
