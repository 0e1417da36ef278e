import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Accounts that people open themselves, links sent by mail, and what became of a mail. */
export class PeopleAccounts1763700700000 implements MigrationInterface {
  readonly name = 'PeopleAccounts1763700700000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table accounts
        add column language text not null default 'fr',
        add column conditions_version text,
        add column conditions_accepted_at timestamptz,
        add column last_used_at timestamptz not null default now(),
        add constraint accounts_language check (language in ('fr', 'en'))`);

    // The link itself is not here: it is computed from the id by a key that the database does not hold.
    await runner.query(`
      create table mailed_links (
        id uuid primary key,
        kind text not null,
        account_id uuid,
        email varchar(255),
        former_email varchar(255),
        created_at timestamptz not null,
        expires_at timestamptz not null,
        ended_at timestamptz,
        constraint mailed_links_kind check (kind in ('password-reset', 'email-change')),
        constraint mailed_links_account foreign key (account_id) references accounts (id) on delete cascade
      )`);
    await runner.query(`create index mailed_links_account_id on mailed_links (account_id)`);

    await runner.query(`
      alter table mails
        add column about uuid,
        add column trouble text,
        add column claimed_until timestamptz,
        drop column failure,
        drop constraint mails_state,
        add constraint mails_state check (state in ('queued', 'sent', 'failed', 'dropped')),
        add constraint mails_trouble check (trouble in ('ADDRESS_REFUSED', 'MAIL_REFUSED', 'SERVER_UNREACHABLE'))`);
    await runner.query(`create index mails_about on mails (about, id desc) where about is not null`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop index mails_about`);
    await runner.query(`update mails set state = 'sent' where state = 'dropped'`);
    await runner.query(`
      alter table mails
        drop column about,
        drop column trouble,
        drop column claimed_until,
        add column failure text,
        drop constraint mails_state,
        add constraint mails_state check (state in ('queued', 'sent', 'failed'))`);
    await runner.query(`drop table mailed_links`);
    await runner.query(`
      alter table accounts
        drop constraint accounts_language,
        drop column language,
        drop column conditions_version,
        drop column conditions_accepted_at,
        drop column last_used_at`);
  }
}
