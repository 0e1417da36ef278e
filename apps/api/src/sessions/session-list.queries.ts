import { Injectable } from '@nestjs/common';
import type { ListSessionsQuery, SessionColumn, SessionFilter } from '#dto/sessions/list-sessions.query.js';
import type { SessionPage } from '#dto/sessions/session.response.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { SESSION_ROW, sessionRow, type SessionRowFacts } from './session-row.js';

/** A statement with its parameters. */
export interface Statement {
  readonly text: string;
  readonly parameters: readonly unknown[];
}

type Criteria = Omit<ListSessionsQuery, 'page' | 'pageSize'>;
/** Which rows, counted from one end of the list. */
interface Slice {
  readonly fromEnd: boolean;
  readonly offset: number;
  readonly limit: number;
}

const FRENCH = 'collate "fr-x-icu"';

const ORDER: Record<SessionColumn, string> = {
  number: 'number',
  site: `site ${FRENCH}`,
  room: `room ${FRENCH}`,
  date: 'date',
  time: 'time',
  invigilators: `invigilators ${FRENCH}`,
  enrolledCount: 'enrolled_count',
  sittingCount: 'sitting_count',
  status: '(finalised_at is not null)::int + (published_at is not null)::int',
};

/** The latest first: what the index `sessions_latest` holds, and what decides between equals. */
const LATEST = [
  { column: 'date', descending: true },
  { column: 'time', descending: true },
  { column: 'number', descending: true },
] as const;

const FILTER: Record<SessionFilter, string> = {
  created: 'finalised_at is null',
  finalised: 'finalised_at is not null and published_at is null',
  published: 'published_at is not null',
  to_finalise: `finalised_at is null and sitting_count > 0
    and date < (select ($2::timestamptz at time zone time_zone)::date from centres where id = $1)`,
};

/** How many sessions of a centre the criteria leave. */
export function countSql(centreId: string, criteria: Criteria, now: Date): Statement {
  const { text, parameters } = where(centreId, criteria, now);
  return { text: `select count(*) as total from sessions ${text}`, parameters };
}

/** The rows of a page: first their ids, which the index alone can tell, then what stands in them. */
export function pageSql(centreId: string, criteria: Criteria, slice: Slice, now: Date): Statement {
  const { text, parameters } = where(centreId, criteria, now);
  const wanted = criteria.sort ?? [];
  const order = [...wanted, ...LATEST.filter(({ column }) => !wanted.some((term) => term.column === column))];
  const by = (reversed: boolean) =>
    order
      .map(({ column, descending }) => `${ORDER[column]} ${descending === reversed ? 'asc' : 'desc'}`)
      .join(', ');
  const next = parameters.length;
  return {
    text: `with wanted as (
             select id from sessions ${text} order by ${by(slice.fromEnd)} limit $${next + 1} offset $${next + 2}
           )
           select ${SESSION_ROW} from wanted join sessions using (id) join centres on centres.id = centre_id
            order by ${by(false)}`,
    parameters: [...parameters, slice.limit, slice.offset],
  };
}

/** The second half of a long list is counted from its end: no page is further away than the middle. */
export function sliceOf(page: number, pageSize: number, total: number): Slice {
  const offset = (page - 1) * pageSize;
  const limit = Math.max(0, Math.min(pageSize, total - offset));
  if (offset <= total / 2) return { fromEnd: false, offset, limit };
  return { fromEnd: true, offset: Math.max(0, total - offset - limit), limit };
}

function where(centreId: string, { status, search, from, to }: Criteria, now: Date): Statement {
  const parameters: unknown[] = [centreId];
  const conditions = ['centre_id = $1', 'deleted_at is null'];
  const add = (value: unknown, condition: (place: string) => string) => {
    parameters.push(value);
    conditions.push(condition(`$${parameters.length}`));
  };
  if (status === 'to_finalise') parameters.push(now);
  if (status) conditions.push(FILTER[status]);
  if (from) add(from, (place) => `date >= ${place}`);
  if (to) add(to, (place) => `date <= ${place}`);
  for (const word of wordsOf(search)) {
    add(word, (place) => `searchable like '%' || lower(unaccent(${place})) || '%'`);
  }
  return { text: `where ${conditions.join(' and ')}`, parameters };
}

const MOST_WORDS = 8;

const wordsOf = (search = ''): string[] =>
  search
    .split(/\s+/)
    .filter((word) => word !== '')
    .slice(0, MOST_WORDS)
    .map((word) => word.replace(/[\\%_]/g, '\\$&'));

@Injectable()
export class SessionListQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** A page of a centre's sessions, the latest first unless another order is asked for. */
  async list(centreId: string, { page, pageSize, ...criteria }: ListSessionsQuery): Promise<SessionPage> {
    const now = this.clock.now();
    const count = countSql(centreId, criteria, now);
    const [{ total } = { total: 0 }] = await this.database.sql<{ total: number }>(
      count.text,
      count.parameters,
    );
    const slice = sliceOf(page, pageSize, total);
    if (slice.limit === 0) return { items: [], total, page, pageSize };
    const statement = pageSql(centreId, criteria, slice, now);
    const rows = await this.database.sql<SessionRowFacts>(statement.text, statement.parameters);
    return { items: rows.map((row) => sessionRow(row, now)), total, page, pageSize };
  }
}
