import { readFileSync } from 'node:fs';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The communes of France with every name since 1943: checked-in data, made by tools/places (decision 18). */
export class Places1763701000000 implements MigrationInterface {
  readonly name = 'Places1763701000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table communes (
        insee_code varchar(5) not null,
        name varchar(100) not null,
        kind text not null,
        until smallint,
        today varchar(5),
        postal_codes varchar(5)[] not null,
        key text not null,
        bare_key text not null,
        constraint communes_kind check (kind in ('current', 'arrondissement', 'delegated', 'former')),
        primary key (insee_code, name)
      )`);
    const lines = readFileSync(DATA, 'utf8').trimEnd().split('\n');
    for (let start = 0; start < lines.length; start += BATCH) {
      const rows = lines.slice(start, start + BATCH).map((line) => line.split('\t'));
      await runner.query(
        `insert into communes (insee_code, name, kind, until, today, postal_codes, key, bare_key)
         select code, name, kind, nullif(until, '')::smallint, nullif(today, ''), string_to_array(postal_codes, ' '),
                key, coalesce(nullif(bare_key, ''), key)
           from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[])
                  as line(code, name, kind, until, today, postal_codes, key, bare_key)`,
        COLUMNS.map((index) => rows.map((row) => row[index])),
      );
    }
    await runner.query(`create index communes_postal_codes on communes using gin (postal_codes)`);
    await runner.query(`create index communes_key on communes (key)`);
    await runner.query(`create index communes_bare_key on communes (bare_key)`);
    await runner.query(`analyze communes`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table communes');
  }
}

const DATA = new URL('../../../places/data/communes.tsv', import.meta.url);
const BATCH = 10_000;
const COLUMNS = [0, 1, 2, 3, 4, 5, 6, 7];
