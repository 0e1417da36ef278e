import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who entered which supervision, failures that count for some minutes, and the names that people had before. */
export class People1763701400000 implements MigrationInterface {
  readonly name = 'People1763701400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `alter table sessions add column invigilator_password_round integer not null default 1`,
    );
    await runner.query(`
      create table supervision_accesses (
        id uuid primary key,
        centre_id uuid not null,
        session_id uuid not null,
        account_id uuid not null,
        password_round integer not null,
        granted_at timestamptz not null,
        constraint supervision_accesses_once unique (session_id, account_id),
        constraint supervision_accesses_centre foreign key (centre_id) references centres (id),
        constraint supervision_accesses_session foreign key (session_id) references sessions (id) on delete cascade,
        constraint supervision_accesses_account foreign key (account_id) references accounts (id) on delete cascade
      )`);
    await runner.query(`create index supervision_accesses_account_id on supervision_accesses (account_id)`);

    await runner.query(`alter table attempts add column recent timestamptz[] not null default '{}'`);

    await runner.query(`
      create table former_identities (
        id uuid primary key,
        account_id uuid not null,
        first_name varchar(255) not null,
        last_name varchar(255) not null,
        email varchar(255),
        until timestamptz not null,
        constraint former_identities_account foreign key (account_id) references accounts (id) on delete cascade
      )`);
    await runner.query(`create index former_identities_account_id on former_identities (account_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table former_identities');
    await runner.query('alter table attempts drop column recent');
    await runner.query('drop table supervision_accesses');
    await runner.query('alter table sessions drop column invigilator_password_round');
  }
}
