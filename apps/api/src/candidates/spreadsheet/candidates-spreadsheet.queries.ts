import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { NotFound } from '../../platform/problems/refusal.js';
import type { CandidateData } from '../candidates.rules.js';
import { listedJson } from '../listed-columns.js';
import type { ListedSession } from './list-document.js';

@Injectable()
export class SpreadsheetQueries {
  constructor(private readonly database: Database) {}

  async session(sessionId: string): Promise<ListedSession> {
    const [session] = await this.database.sql<ListedSession>(
      `select number, date, to_char(time, 'HH24:MI') as time, site, room, invigilators
         from sessions where id = $1 and deleted_at is null`,
      [sessionId],
    );
    if (!session) throw new NotFound();
    return session;
  }

  /** Everybody enrolled, in the order of the attendance sheet. */
  async enrolled(sessionId: string): Promise<CandidateData[]> {
    const rows = await this.database.sql<{ candidate: CandidateData }>(
      `select ${listedJson('candidates')} as candidate from candidates where session_id = $1
        order by last_name collate "fr-x-icu", first_name collate "fr-x-icu", id`,
      [sessionId],
    );
    return rows.map(({ candidate }) => candidate);
  }
}
