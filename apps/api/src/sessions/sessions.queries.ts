import { Injectable } from '@nestjs/common';
import type { ListSessionsQuery } from '#dto/sessions/list-sessions.query.js';
import type { SessionPage, SessionResponse, SessionRow } from '#dto/sessions/session.response.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import type { Sql } from '../platform/database/tx.js';
import { NotFound } from '../platform/problems/refusal.js';
import { printedPassword } from './codes.js';
import { isToFinalise, statusOf } from './sessions.rules.js';

interface Facts {
  finalisedAt: Date | null;
  publishedAt: Date | null;
  timeZone: string;
}

type ListRow = Omit<SessionRow, 'status' | 'toFinalise'> & Facts & { total: number };
type DetailRow = Omit<SessionResponse, 'status' | 'toFinalise' | 'createdAt'> & Facts & { createdAt: Date };

const ROW = `sessions.id, number, site, room, date, to_char(time, 'HH24:MI') as time, invigilators,
  enrolled_count as "enrolledCount", sitting_count as "sittingCount",
  finalised_at as "finalisedAt", published_at as "publishedAt", time_zone as "timeZone"`;

@Injectable()
export class SessionsQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** A page of a centre's sessions, latest first. */
  async list(centreId: string, { page, pageSize }: ListSessionsQuery): Promise<SessionPage> {
    const [{ total } = { total: 0 }] = await this.database.sql<{ total: number }>(
      'select count(*) as total from sessions where centre_id = $1 and deleted_at is null',
      [centreId],
    );
    const rows = await this.database.sql<ListRow>(
      `select ${ROW} from sessions join centres on centres.id = centre_id
        where centre_id = $1 and deleted_at is null
        order by date desc, sessions.time desc, number desc limit $2 offset $3`,
      [centreId, pageSize, (page - 1) * pageSize],
    );
    const now = this.clock.now();
    return { items: rows.map((row) => sessionRow(row, now)), total, page, pageSize };
  }

  /** A session with its codes, read through the pool or as it stands in a transaction. */
  async get(sessionId: string, sql: Sql = this.database): Promise<SessionResponse> {
    const [row] = await sql.sql<DetailRow>(
      `select ${ROW}, centre_id as "centreId", observations, access_code as "accessCode",
              invigilator_password as "invigilatorPassword", sessions.procedure_edition as "procedureEdition",
              version, sessions.created_at as "createdAt"
         from sessions join centres on centres.id = centre_id
        where sessions.id = $1 and deleted_at is null`,
      [sessionId],
    );
    if (!row) throw new NotFound();
    return {
      ...sessionRow(row, this.clock.now()),
      centreId: row.centreId,
      observations: row.observations,
      accessCode: row.accessCode,
      invigilatorPassword: printedPassword(row.invigilatorPassword),
      procedureEdition: row.procedureEdition,
      version: row.version,
      createdAt: row.createdAt.toISOString(),
    };
  }
}

function sessionRow(row: Omit<SessionRow, 'status' | 'toFinalise'> & Facts, now: Date): SessionRow {
  return {
    id: row.id,
    number: row.number,
    site: row.site,
    room: row.room,
    date: row.date,
    time: row.time,
    invigilators: row.invigilators,
    enrolledCount: row.enrolledCount,
    sittingCount: row.sittingCount,
    status: statusOf(row),
    toFinalise: isToFinalise(row, row.timeZone, now),
  };
}
