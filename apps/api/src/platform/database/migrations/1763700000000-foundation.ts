import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The tables of the platform, of people, centres, sessions and candidates. */
export class Foundation1763700000000 implements MigrationInterface {
  readonly name = 'Foundation1763700000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create extension if not exists unaccent`);
    await runner.query(`create extension if not exists pg_trgm`);

    // What the installation knows of itself: the secret made at first start, and which seed it got.
    await runner.query(`
      create table settings (
        key text primary key,
        value text not null
      )`);

    await runner.query(`
      create table idempotency_keys (
        owner text not null,
        key text not null,
        fingerprint text not null,
        status smallint not null,
        answer json,
        created_at timestamptz not null default now(),
        primary key (owner, key)
      )`);
    await runner.query(`create index idempotency_keys_created_at on idempotency_keys (created_at)`);

    // Counters of failures live here and not in memory: they survive a restart and hold for several processes.
    await runner.query(`
      create table attempts (
        key text primary key,
        failures integer not null,
        blocked_until timestamptz,
        updated_at timestamptz not null
      )`);
    await runner.query(`create index attempts_updated_at on attempts (updated_at)`);

    await runner.query(`
      create table journal (
        session_id uuid not null,
        seq integer not null,
        at timestamptz not null,
        actor_kind text not null,
        actor_id uuid,
        act text not null,
        subject_ids uuid[] not null default '{}',
        details jsonb,
        primary key (session_id, seq),
        constraint journal_actor_kind check (actor_kind in ('person', 'client', 'system'))
      )`);

    await runner.query(`
      create table mails (
        id uuid primary key,
        kind text not null,
        account_id uuid,
        subjects jsonb not null default '{}',
        state text not null default 'queued',
        attempts integer not null default 0,
        failure text,
        created_at timestamptz not null default now(),
        sent_at timestamptz,
        constraint mails_state check (state in ('queued', 'sent', 'failed'))
      )`);
    await runner.query(`
      create table captured_mails (
        id uuid primary key,
        recipient text not null,
        subject text not null,
        body_text text not null,
        body_html text not null,
        at timestamptz not null default now()
      )`);
    await runner.query(`create index captured_mails_at on captured_mails (at desc)`);

    await runner.query(`
      create table centres (
        id uuid primary key,
        name varchar(255) not null,
        kind text not null,
        external_id varchar(255),
        time_zone text not null default 'Europe/Paris',
        manages_students boolean not null default false,
        procedure_edition text not null default '2024',
        created_at timestamptz not null default now(),
        constraint centres_kind check (kind in ('SCO', 'SUP', 'PRO')),
        constraint centres_procedure_edition check (procedure_edition in ('2024', '2020'))
      )`);

    await runner.query(`
      create table accounts (
        id uuid primary key,
        first_name varchar(255) not null,
        last_name varchar(255) not null,
        email varchar(255),
        username varchar(255),
        password_hash text not null,
        certifier boolean not null default false,
        terms_version text,
        terms_accepted_at timestamptz,
        current_centre_id uuid,
        created_at timestamptz not null default now(),
        constraint accounts_email unique (email),
        constraint accounts_username unique (username),
        constraint accounts_email_lower_case check (email = lower(email)),
        constraint accounts_username_lower_case check (username = lower(username)),
        constraint accounts_reachable check (email is not null or username is not null)
      )`);

    await runner.query(`
      create table sign_ins (
        id uuid primary key,
        account_id uuid not null,
        created_at timestamptz not null,
        expires_at timestamptz not null,
        revoked_at timestamptz,
        user_agent varchar(255),
        constraint sign_ins_account foreign key (account_id) references accounts (id) on delete cascade
      )`);
    await runner.query(`create index sign_ins_account_id on sign_ins (account_id)`);
    await runner.query(`
      create table refresh_rotations (
        sign_in_id uuid not null,
        generation integer not null,
        rotated_at timestamptz not null,
        primary key (sign_in_id, generation),
        constraint refresh_rotations_sign_in foreign key (sign_in_id) references sign_ins (id) on delete cascade
      )`);

    await runner.query(`
      create table memberships (
        id uuid primary key,
        centre_id uuid not null,
        account_id uuid not null,
        role text not null,
        created_at timestamptz not null default now(),
        disabled_at timestamptz,
        constraint memberships_role check (role in ('admin', 'member')),
        constraint memberships_centre foreign key (centre_id) references centres (id),
        constraint memberships_account foreign key (account_id) references accounts (id) on delete cascade
      )`);
    await runner.query(
      `create unique index memberships_active on memberships (account_id, centre_id) where disabled_at is null`,
    );
    await runner.query(`create index memberships_centre_id on memberships (centre_id)`);

    await runner.query(`create sequence session_numbers as integer start 100001`);
    await runner.query(`
      create table sessions (
        id uuid primary key,
        centre_id uuid not null,
        number integer not null,
        site varchar(255) not null,
        room varchar(255) not null,
        date date not null,
        time time not null,
        invigilators varchar(255) not null,
        observations text,
        access_code char(6) not null,
        invigilator_password char(5) not null,
        procedure_edition text not null,
        enrolled_count integer not null default 0,
        sitting_count integer not null default 0,
        first_started_at timestamptz,
        finalised_at timestamptz,
        published_at timestamptz,
        deleted_at timestamptz,
        version integer not null default 1,
        created_at timestamptz not null,
        constraint sessions_number unique (number),
        constraint sessions_procedure_edition check (procedure_edition in ('2024', '2020')),
        constraint sessions_published_once_finalised check (published_at is null or finalised_at is not null),
        constraint sessions_counts check (enrolled_count >= 0 and sitting_count between 0 and enrolled_count),
        constraint sessions_centre foreign key (centre_id) references centres (id)
      )`);
    await runner.query(
      `create index sessions_latest on sessions (centre_id, date desc, time desc, number desc) where deleted_at is null`,
    );

    await runner.query(`
      create table candidates (
        id uuid primary key,
        centre_id uuid not null,
        session_id uuid not null,
        identity text not null,
        last_name varchar(255) not null,
        first_name varchar(255) not null,
        birthdate date not null,
        sex char(1) not null,
        birth_country varchar(255) not null,
        birth_insee_code varchar(5),
        birth_postal_code varchar(5),
        birth_city varchar(255),
        email varchar(255),
        result_recipient_email varchar(255),
        external_id varchar(255),
        extra_time_percentage smallint,
        billing_mode text,
        prepayment_code varchar(255),
        accessibility_adjustment_needed boolean not null default false,
        account_id uuid,
        joined_at timestamptz,
        started_at timestamptz,
        version integer not null default 1,
        created_at timestamptz not null,
        constraint candidates_once unique (session_id, identity),
        constraint candidates_sex check (sex in ('M', 'F')),
        constraint candidates_billing_mode check (billing_mode in ('FREE', 'PAID', 'PREPAID')),
        constraint candidates_extra_time check (extra_time_percentage between 1 and 99),
        constraint candidates_prepayment check ((prepayment_code is not null) = (coalesce(billing_mode, '') = 'PREPAID')),
        constraint candidates_session foreign key (session_id) references sessions (id),
        constraint candidates_centre foreign key (centre_id) references centres (id)
      )`);
    await runner.query(
      `create index candidates_by_name on candidates (session_id, last_name collate "fr-x-icu", first_name collate "fr-x-icu", id)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [
      'candidates',
      'sessions',
      'memberships',
      'refresh_rotations',
      'sign_ins',
      'accounts',
      'centres',
      'captured_mails',
      'mails',
      'journal',
      'attempts',
      'idempotency_keys',
      'settings',
    ]) {
      await runner.query(`drop table ${table}`);
    }
    await runner.query('drop sequence session_numbers');
  }
}
