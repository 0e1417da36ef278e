import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which centres have a calendar feed. Nothing secret: an address is computed from the generation and the installation's key. */
export class CalendarFeeds1763700110000 implements MigrationInterface {
  readonly name = 'CalendarFeeds1763700110000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table calendar_feeds (
        centre_id uuid not null,
        generation integer not null,
        opened_at timestamptz,
        constraint calendar_feeds_pkey primary key (centre_id),
        constraint calendar_feeds_centre foreign key (centre_id) references centres (id) on delete cascade
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table calendar_feeds');
  }
}
