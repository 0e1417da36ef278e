import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where the rows of an uploaded list wait for the person who sent it to look at them and confirm. */
export class StagedImports1763700300000 implements MigrationInterface {
  readonly name = 'StagedImports1763700300000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table staged_imports (
        id uuid primary key,
        kind text not null,
        centre_id uuid not null,
        subject_id uuid not null,
        owner_id uuid,
        state text not null default 'reading',
        progress smallint not null default 0,
        facts jsonb not null default '{}',
        basis text,
        version integer not null default 1,
        created_at timestamptz not null,
        touched_at timestamptz not null,
        expires_at timestamptz not null,
        constraint staged_imports_state check (state in ('reading', 'ready', 'interrupted', 'used')),
        constraint staged_imports_progress check (progress between 0 and 100)
      )`);
    await runner.query(`create index staged_imports_expires_at on staged_imports (expires_at)`);
    await runner.query(`
      create table staged_rows (
        import_id uuid not null,
        row integer not null,
        key text,
        cells jsonb not null,
        data jsonb,
        problems jsonb not null default '[]',
        blocked boolean not null default false,
        skipped text,
        primary key (import_id, row),
        constraint staged_rows_import foreign key (import_id) references staged_imports (id) on delete cascade
      )`);
    await runner.query(`create index staged_rows_key on staged_rows (import_id, key)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table staged_rows');
    await runner.query('drop table staged_imports');
  }
}
