import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The account of a pupil, and when its slip was printed. */
export class PupilAccounts1763701520000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table students
        add column account_id uuid,
        add column credentials_printed_at timestamptz,
        add constraint students_account foreign key (account_id) references accounts (id) on delete set null`);
    // An account is one pupil's in a school; the same person may be in two schools, one after the other.
    await runner.query(
      `create unique index students_account_once on students (account_id, centre_id) where account_id is not null`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table students drop column account_id, drop column credentials_printed_at');
  }
}
