import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What happened on the day is noted on the day, and kept until the session is finalised. */
export class FinalisationDrafts1763702200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table finalisation_drafts (
        session_id uuid primary key,
        centre_id uuid not null,
        comment character varying(500),
        has_incident boolean not null,
        has_joining_issue boolean not null,
        updated_at timestamptz not null,
        constraint finalisation_drafts_comment check (comment <> ''),
        constraint finalisation_drafts_session foreign key (session_id) references sessions (id) on delete cascade,
        constraint finalisation_drafts_centre foreign key (centre_id) references centres (id)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table finalisation_drafts');
  }
}
