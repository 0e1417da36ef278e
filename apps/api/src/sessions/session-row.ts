import type { SessionRow } from '#dto/sessions/session.response.js';
import { isToFinalise, statusOf } from './sessions.rules.js';

/** What `SESSION_ROW` selects. */
export type SessionRowFacts = Omit<SessionRow, 'status' | 'toFinalise'> & {
  finalisedAt: Date | null;
  publishedAt: Date | null;
  timeZone: string;
};

/** The columns of a session in a list, from `sessions` joined with its centre. */
export const SESSION_ROW = `sessions.id, number, site, room, date, to_char(time, 'HH24:MI') as time, invigilators,
  enrolled_count as "enrolledCount", sitting_count as "sittingCount",
  finalised_at as "finalisedAt", published_at as "publishedAt", time_zone as "timeZone"`;

/** A row of a list, with the status that its facts make at this instant. */
export function sessionRow(row: SessionRowFacts, now: Date): SessionRow {
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
