import { Injectable } from '@nestjs/common';
import type { MassImportProblem } from '#dto/mass-import/mass-import.response.js';
import { Database } from '../platform/database/database.js';
import type { Sql } from '../platform/database/tx.js';
import type { CandidateData } from '../candidates/import/candidate-rows.service.js';
import { placeKey, type SessionGroup, type SessionPlan } from './session-groups.rules.js';

/** A session of the centre that a file names by its number. */
export interface KnownSession {
  readonly id: string;
  readonly number: number;
  readonly site: string;
  readonly room: string;
  readonly date: string;
  readonly time: string;
  readonly started: boolean;
  readonly finalised: boolean;
}

/** What the centre has of the sessions that a file speaks of. */
export interface KnownSessions {
  readonly byNumber: ReadonlyMap<number, KnownSession>;
  /** Keys of the places and times that are taken. */
  readonly taken: ReadonlySet<string>;
}

/** What the confirmation needs of a staged row. */
export interface WaitingRow {
  readonly row: number;
  readonly data: { readonly group: number; readonly candidate: CandidateData | null };
  readonly identity: string | null;
}

@Injectable()
export class MassImportQueries {
  constructor(private readonly database: Database) {}

  /** Both questions in one statement each, however many sessions a file has. */
  async known(
    centreId: string,
    groups: readonly SessionGroup[],
    sql: Sql = this.database,
  ): Promise<KnownSessions> {
    const numbers = groups.flatMap(({ number }) => number ?? []);
    const found = await sql.sql<KnownSession>(
      `select id, number, site, room, date, to_char(time, 'HH24:MI') as time, finalised_at is not null as finalised,
              first_started_at is not null or exists (
                select from candidates where session_id = sessions.id and joined_at is not null) as started
         from sessions where centre_id = $1 and deleted_at is null and number = any($2::int[])`,
      [centreId, numbers],
    );
    const plans = groups.flatMap(({ plan }) => plan ?? []);
    const taken = await sql.sql<Pick<SessionPlan, 'site' | 'room' | 'date' | 'time'>>(
      `select site, room, date, to_char(time, 'HH24:MI') as time from sessions
        where centre_id = $1 and deleted_at is null and date = any($2::date[]) and time = any($3::time[])`,
      [centreId, [...new Set(plans.map(({ date }) => date))], [...new Set(plans.map(({ time }) => time))]],
    );
    return {
      byNumber: new Map(found.map((session) => [session.number, session])),
      taken: new Set(taken.map(placeKey)),
    };
  }

  /** What was found in the rows that are read so far. */
  async findings(
    importId: string,
    sql: Sql = this.database,
  ): Promise<{ candidatesCount: number; problems: MassImportProblem[] }> {
    const [counts] = await sql.sql<{ candidatesCount: number; problems: MassImportProblem[] | null }>(
      `select count(*) filter (where cells ? 'candidate' and skipped is null) as "candidatesCount",
              (select jsonb_agg(problem order by row, place)
                 from staged_rows as faulty cross join jsonb_array_elements(faulty.problems) with ordinality as each(problem, place)
                where faulty.import_id = $1) as problems
         from staged_rows where import_id = $1`,
      [importId],
    );
    return { candidatesCount: counts?.candidatesCount ?? 0, problems: counts?.problems ?? [] };
  }

  /** Everybody to be enrolled, in the order of the file. */
  async waiting(sql: Sql, importId: string): Promise<WaitingRow[]> {
    return sql.sql<WaitingRow>(
      `select row, data, key as identity from staged_rows where import_id = $1 and skipped is null order by row`,
      [importId],
    );
  }
}
