import { Injectable } from '@nestjs/common';
import type { TypedCells } from '#dto/candidates/candidate-columns.js';
import type { CellProblem, ImportReport } from '#dto/candidates/import-candidates.js';
import type {
  StagedCounts,
  StagedPeople,
  StagedPeopleQuery,
  StagedRowStatus,
} from '#dto/candidates/staged-import.response.js';
import { Database } from '../../platform/database/database.js';
import type { Sql } from '../../platform/database/tx.js';
import type { CandidateData } from '../candidates.rules.js';
import { listedJson } from '../listed-columns.js';

/** A staged row beside what is enrolled now. */
export interface ComparedRow {
  readonly row: number;
  /** The person by the duplicate rule, when names and birth date can be read. */
  readonly key: string | null;
  readonly status: StagedRowStatus;
  readonly cells: TypedCells;
  readonly problems: CellProblem[];
  readonly data: CandidateData | null;
  /** The first row that names the same person; the row itself when it is the first. */
  readonly first: number | null;
  /** The same person as enrolled now. */
  readonly enrolled: CandidateData | null;
  readonly skipped: string | null;
}

export interface RemovedPerson {
  readonly id: string;
  readonly lastName: string;
  readonly firstName: string;
}

const NAMED = 100;

/** Every row of the import `$1` beside the people of the session `$2`: duplicates and changes are worked out, never stored. */
const COMPARED = `
  placed as (
    select row, key, cells, data, problems, blocked, skipped,
           case when key is not null then min(row) filter (where skipped is null) over (partition by key) end as first
      from staged_rows where import_id = $1),
  compared as (
    select placed.*, case when known.id is not null then ${listedJson('known')} end as enrolled,
           case when skipped is not null then 'skipped' when blocked or first < row then 'faulty'
                when known.id is null then 'added' when data = ${listedJson('known')} then 'unchanged' else 'changed' end as status,
           jsonb_array_length(problems) + case when skipped is null and first < row then 1 else 0 end as "problemCount"
      from placed left join candidates known on known.session_id = $2 and known.identity = key and skipped is null)`;
const ROW = 'row, key, status, cells, problems, data, first, enrolled, skipped';
const GONE = `from candidates gone where session_id = $2 and not exists (
  select from staged_rows where import_id = $1 and key = gone.identity and skipped is null)`;
/** Problems first, then what changes; a row that needs no eye comes last. */
const BY_NEED = `status <> 'faulty', "problemCount" = 0, status <> 'changed', row`;
const SHOWN = {
  faulty: `status = 'faulty'`,
  attention: `status in ('faulty', 'changed') or (status <> 'skipped' and "problemCount" > 0)`,
  all: 'true',
} as const;

const LISTED = `select key, row, data->>'lastName' as last_name, data->>'firstName' as first_name,
  data->>'birthdate' as birthdate from compared`;
const PEOPLE = {
  added: `${LISTED} where status = 'added'`,
  changed: `${LISTED} where status = 'changed'`,
  removed: `select id::text as key, null::int as row, last_name, first_name, birthdate::text ${GONE}`,
} as const;

/** What the import of a staged list would do, worked out anew each time it is asked. */
@Injectable()
export class PreviewQueries {
  constructor(private readonly database: Database) {}

  async counts(importId: string, sessionId: string, sql: Sql = this.database): Promise<StagedCounts> {
    const [counts] = await sql.sql<StagedCounts>(
      `with ${COMPARED}
       select count(*) as rows, count(*) filter (where status = 'added') as added,
              count(*) filter (where status = 'changed') as changed,
              count(*) filter (where status = 'unchanged') as unchanged,
              count(*) filter (where status = 'skipped') as skipped,
              count(*) filter (where status = 'faulty') as faulty,
              coalesce(sum("problemCount") filter (where status <> 'skipped'), 0) as problems,
              (select count(*) ${GONE}) as removed
         from compared`,
      [importId, sessionId],
    );
    if (!counts) throw new Error('a count has a row');
    return counts;
  }

  async page(
    importId: string,
    sessionId: string,
    { show, page, pageSize }: { show: keyof typeof SHOWN; page: number; pageSize: number },
  ): Promise<{ rows: ComparedRow[]; total: number }> {
    const rows = await this.database.sql<ComparedRow & { total: number }>(
      `with ${COMPARED}, shown as (select ${ROW}, "problemCount" from compared where ${SHOWN[show]})
       select ${ROW}, total from (select count(*) as total from shown) counted
         left join lateral (select * from shown order by ${BY_NEED} limit $3 offset $4) paged on true`,
      [importId, sessionId, pageSize, (page - 1) * pageSize],
    );
    // A page behind the last one holds the total alone.
    return { rows: rows.filter(({ row }) => row !== null), total: rows[0]?.total ?? 0 };
  }

  /** The rows that name these people. */
  async namesakes(sql: Sql, importId: string, sessionId: string, keys: string[]): Promise<ComparedRow[]> {
    return sql.sql<ComparedRow>(
      `with ${COMPARED} select ${ROW} from compared where key = any($3) order by row`,
      [importId, sessionId, keys],
    );
  }

  async row(sql: Sql, importId: string, sessionId: string, row: number): Promise<ComparedRow | undefined> {
    const [found] = await sql.sql<ComparedRow>(
      `with ${COMPARED} select ${ROW} from compared where row = $3`,
      [importId, sessionId, row],
    );
    return found;
  }

  /** The first so many rows with a problem. */
  async faulty(importId: string, sessionId: string, limit: number, sql: Sql = this.database) {
    return sql.sql<ComparedRow>(
      `with ${COMPARED} select ${ROW} from compared where "problemCount" > 0 and status <> 'skipped' order by row limit $3`,
      [importId, sessionId, limit],
    );
  }

  async removed(importId: string, sessionId: string): Promise<RemovedPerson[]> {
    return this.database.sql<RemovedPerson>(
      `select id, last_name as "lastName", first_name as "firstName" ${GONE}
        order by last_name collate "fr-x-icu", first_name collate "fr-x-icu", id limit ${NAMED}`,
      [importId, sessionId],
    );
  }

  /** A page of those whom the import adds, changes or removes, by name. */
  async named(
    importId: string,
    sessionId: string,
    { status, page, pageSize }: StagedPeopleQuery,
  ): Promise<Pick<StagedPeople, 'items' | 'total'>> {
    const rows = await this.database.sql<
      { key: string | null; total: number } & StagedPeople['items'][number]
    >(
      `with ${COMPARED}, people as (${PEOPLE[status]})
       select key, row, last_name as "lastName", first_name as "firstName", birthdate, total
         from (select count(*) as total from people) counted
         left join lateral (
           select * from people order by last_name collate "fr-x-icu", first_name collate "fr-x-icu", key
            limit $3 offset $4) paged on true`,
      [importId, sessionId, pageSize, (page - 1) * pageSize],
    );
    const items = rows.filter(({ key }) => key !== null).map(({ key: _key, total: _total, ...one }) => one);
    return { items, total: rows[0]?.total ?? 0 };
  }

  async skipped(importId: string, limit: number, sql: Sql = this.database): Promise<ImportReport['skipped']> {
    return sql.sql(
      'select row, skipped as reason from staged_rows where import_id = $1 and skipped is not null order by row limit $2',
      [importId, limit],
    );
  }

  /** Everybody whom the list enrols, in its order. */
  async people(sql: Sql, importId: string): Promise<{ identity: string; data: CandidateData }[]> {
    return sql.sql(
      'select key as identity, data from staged_rows where import_id = $1 and skipped is null order by row',
      [importId],
    );
  }

  /** Every row that is not left out, as it reads now. */
  async typed(sql: Sql, importId: string): Promise<{ row: number; cells: TypedCells }[]> {
    return sql.sql(
      'select row, cells from staged_rows where import_id = $1 and skipped is null order by row',
      [importId],
    );
  }

  /** Fingerprint of the enrolled people of a session: another one means that somebody changed the list. */
  async enrolled(sql: Sql, sessionId: string): Promise<string> {
    const [{ fingerprint } = { fingerprint: '' }] = await sql.sql<{ fingerprint: string }>(
      `select md5(coalesce(string_agg(id || ':' || version, ',' order by id), '')) as fingerprint
         from candidates where session_id = $1`,
      [sessionId],
    );
    return fingerprint;
  }

  /** How a list that is not staged stands against the people of a session: what an import of it would count. */
  async compare(
    sessionId: string,
    list: readonly { readonly identity: string | null; readonly data: CandidateData | null }[],
  ): Promise<Pick<ImportReport, 'added' | 'changed' | 'unchanged' | 'removed'>> {
    const [counts] = await this.database.sql<
      Pick<ImportReport, 'added' | 'changed' | 'unchanged' | 'removed'>
    >(
      `with listed as (select * from jsonb_to_recordset($2::jsonb) as one(identity text, data jsonb)),
       compared as (
         select case when known.id is null then 'added' when data = ${listedJson('known')} then 'unchanged' else 'changed' end as status
           from listed left join candidates known on known.session_id = $1 and known.identity = listed.identity
          where data is not null)
       select count(*) filter (where status = 'added') as added, count(*) filter (where status = 'changed') as changed,
              count(*) filter (where status = 'unchanged') as unchanged,
              (select count(*) from candidates gone where session_id = $1 and not exists (
                select from listed where listed.identity = gone.identity)) as removed
         from compared`,
      [sessionId, JSON.stringify(list.map(({ identity, data }) => ({ identity, data })))],
    );
    if (!counts) throw new Error('a count has a row');
    return counts;
  }
}
