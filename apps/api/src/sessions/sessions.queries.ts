import { Injectable } from '@nestjs/common';
import type { PageQuery } from '#dto/platform/page.js';
import type { DeletedSessionPage } from '#dto/sessions/deleted-session.response.js';
import type { SessionConflicts, SessionConflictsQuery } from '#dto/sessions/session-conflicts.js';
import { SESSION_MINUTES } from '#dto/sessions/sessions.limits.js';
import type { SessionResponse, SessionRow } from '#dto/sessions/session.response.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import type { Sql } from '../platform/database/tx.js';
import { NotFound } from '../platform/problems/refusal.js';
import { printedPassword } from './codes.js';
import { sharedBy } from './session-conflicts.rules.js';
import { SESSION_ROW, sessionRow, type SessionRowFacts } from './session-row.js';
import { restorableSince, restorableUntil } from './sessions.rules.js';

type DetailRow = SessionRowFacts &
  Omit<SessionResponse, keyof SessionRow | 'createdAt'> & { createdAt: Date };

interface OtherSession {
  id: string;
  number: number;
  site: string;
  room: string;
  date: string;
  time: string;
  invigilators: string;
}

@Injectable()
export class SessionsQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** A session with its codes, read through the pool or as it stands in a transaction. */
  async get(sessionId: string, sql: Sql = this.database): Promise<SessionResponse> {
    const [row] = await sql.sql<DetailRow>(
      `select ${SESSION_ROW}, centre_id as "centreId", observations, access_code as "accessCode",
              invigilator_password as "invigilatorPassword", sessions.procedure_edition as "procedureEdition",
              sessions.version, sessions.created_at as "createdAt"
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

  /** The deleted sessions of a centre that can still be restored, the last deleted first. */
  async listDeleted(centreId: string, { page, pageSize }: PageQuery): Promise<DeletedSessionPage> {
    const now = this.clock.now();
    const [{ total } = { total: 0 }] = await this.database.sql<{ total: number }>(
      'select count(*) as total from sessions where centre_id = $1 and deleted_at >= $2',
      [centreId, restorableSince(now)],
    );
    const rows = await this.database.sql<SessionRowFacts & { deletedAt: Date }>(
      `select ${SESSION_ROW}, deleted_at as "deletedAt" from sessions join centres on centres.id = centre_id
        where centre_id = $1 and deleted_at >= $2 order by deleted_at desc, number desc limit $3 offset $4`,
      [centreId, restorableSince(now), pageSize, (page - 1) * pageSize],
    );
    const items = rows.map((row) => ({
      ...sessionRow(row, now),
      deletedAt: row.deletedAt.toISOString(),
      restorableUntil: restorableUntil(row.deletedAt).toISOString(),
    }));
    return { items, total, page, pageSize };
  }

  /** What else is held at the time of a plan in its room or by its invigilators. */
  async conflicts(centreId: string, plan: SessionConflictsQuery): Promise<SessionConflicts> {
    const others = await this.database.sql<OtherSession>(
      `select id, number, site, room, date, to_char(time, 'HH24:MI') as time, invigilators from sessions
        where centre_id = $1 and deleted_at is null and id is distinct from $4
          and date between $2::date - 1 and $2::date + 1
          and abs(extract(epoch from (date + time) - ($2::date + $3::time))) < $5
        order by date, sessions.time, number`,
      [centreId, plan.date, plan.time, plan.except ?? null, SESSION_MINUTES * 60],
    );
    const { site = '', room = '', invigilators = '' } = plan;
    const items = others.flatMap(({ invigilators: theirs, ...other }) => {
      const shared = sharedBy({ site, room, invigilators }, { ...other, invigilators: theirs });
      if (!shared.room && shared.invigilators.length === 0) return [];
      return [{ ...other, sameRoom: shared.room, sameInvigilators: shared.invigilators }];
    });
    return { items };
  }
}
