import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * When an account's address was proven (decision 42). Of the accounts that are there, those are proven that accepted an
 * invitation sent to the address that they have. A used link to a new password looks like one that was replaced, and a
 * change of address was confirmed by whoever opened the link, signed in or not: neither proves anything any more.
 */
export class ProvenAddresses1763702000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table accounts
        add column email_proven_at timestamptz,
        add constraint accounts_email_proven check (email is not null or email_proven_at is null)`);
    await runner.query(`alter table former_identities add column email_proven_at timestamptz`);
    await runner.query(`
      alter table mailed_links
        drop constraint mailed_links_kind,
        add constraint mailed_links_kind check (kind in ('password-reset', 'email-change', 'email-proof'))`);
    for (const [table, account] of [
      ['accounts', 'accounts.id'],
      ['former_identities', 'former_identities.account_id'],
    ]) {
      await runner.query(`
        update ${table} set email_proven_at = proof.at
          from (select accepted_by, email, min(accepted_at) as at from invitations group by accepted_by, email) as proof
         where proof.accepted_by = ${account} and proof.email = ${table}.email`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`delete from mailed_links where kind = 'email-proof'`);
    await runner.query(`
      alter table mailed_links
        drop constraint mailed_links_kind,
        add constraint mailed_links_kind check (kind in ('password-reset', 'email-change'))`);
    await runner.query(`alter table former_identities drop column email_proven_at`);
    await runner.query(`
      alter table accounts drop constraint accounts_email_proven, drop column email_proven_at`);
  }
}
