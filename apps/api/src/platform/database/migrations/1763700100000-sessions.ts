import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What finding, deleting and restoring sessions needs. */
export class Sessions1763700100000 implements MigrationInterface {
  readonly name = 'Sessions1763700100000';

  async up(runner: QueryRunner): Promise<void> {
    // A trigger fills it and not the program: unaccent is not immutable, so no generated column could, and whoever
    // writes a session, the mass import or a repair by hand, can't forget it.
    await runner.query(`alter table sessions add searchable text not null default ''`);
    await runner.query(`
      create function sessions_searchable() returns trigger language plpgsql as $$
      begin
        new.searchable := lower(unaccent(concat_ws(' ', new.number, new.site, new.room, new.invigilators)));
        return new;
      end $$`);
    await runner.query(`
      create trigger sessions_searchable before insert or update of number, site, room, invigilators on sessions
      for each row execute function sessions_searchable()`);
    await runner.query(`update sessions set site = site`);

    // With the id inside, a page at any depth is found in the index alone.
    await runner.query(`drop index sessions_latest`);
    await runner.query(
      `create index sessions_latest on sessions (centre_id, date desc, time desc, number desc) include (id) where deleted_at is null`,
    );
    await runner.query(
      `create index sessions_deleted on sessions (centre_id, deleted_at desc) where deleted_at is not null`,
    );

    // A session that is gone for good takes its candidates along.
    await runner.query(`alter table candidates drop constraint candidates_session`);
    await runner.query(
      `alter table candidates add constraint candidates_session foreign key (session_id) references sessions (id) on delete cascade`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table candidates drop constraint candidates_session`);
    await runner.query(
      `alter table candidates add constraint candidates_session foreign key (session_id) references sessions (id)`,
    );
    await runner.query(`drop index sessions_deleted`);
    await runner.query(`drop index sessions_latest`);
    await runner.query(
      `create index sessions_latest on sessions (centre_id, date desc, time desc, number desc) where deleted_at is null`,
    );
    await runner.query(`drop trigger sessions_searchable on sessions`);
    await runner.query(`drop function sessions_searchable`);
    await runner.query(`alter table sessions drop column searchable`);
  }
}
