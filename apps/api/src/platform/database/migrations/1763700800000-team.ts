import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Invitations, the journal of centres, and what the certifier decides of a centre. */
export class Team1763700800000 implements MigrationInterface {
  readonly name = 'Team1763700800000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table centres
        add column complementary_certifications text[] not null default '{}',
        add column retention_months integer not null default 60,
        add column archived_at timestamptz,
        add column version integer not null default 1,
        add constraint centres_retention_months check (retention_months between 12 and 120)`);

    await runner.query(`
      create table invitations (
        id uuid primary key,
        centre_id uuid not null,
        email varchar(255) not null,
        code varchar(10) not null,
        role text not null,
        language text not null,
        invited_by uuid,
        created_at timestamptz not null,
        sent_at timestamptz not null,
        accepted_at timestamptz,
        accepted_by uuid,
        cancelled_at timestamptz,
        constraint invitations_code unique (code),
        constraint invitations_role check (role in ('admin', 'member')),
        constraint invitations_language check (language in ('fr', 'en')),
        constraint invitations_email_lower_case check (email = lower(email)),
        constraint invitations_one_end check (accepted_at is null or cancelled_at is null),
        constraint invitations_centre foreign key (centre_id) references centres (id)
      )`);
    // The index is the rule: one pending invitation of an address into a centre, however many administrators press at once.
    await runner.query(
      `create unique index invitations_pending on invitations (centre_id, email)
        where accepted_at is null and cancelled_at is null`,
    );
    await runner.query(`
      create table centre_journal (
        centre_id uuid not null,
        seq integer not null,
        at timestamptz not null,
        actor_kind text not null,
        actor_id uuid,
        act text not null,
        subject_ids uuid[] not null default '{}',
        details jsonb,
        primary key (centre_id, seq),
        constraint centre_journal_actor_kind check (actor_kind in ('person', 'client', 'system'))
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table centre_journal');
    await runner.query('drop table invitations');
    await runner.query(`
      alter table centres
        drop column complementary_certifications,
        drop column retention_months,
        drop column archived_at,
        drop column version`);
  }
}
