import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import { NotFound } from '../platform/problems/refusal.js';
import type { AttendanceSheetData } from './attendance-sheet.paper.js';

@Injectable()
export class PapersQueries {
  constructor(private readonly database: Database) {}

  /** Everything that the attendance sheet prints, in one statement. */
  async attendanceSheet(sessionId: string): Promise<AttendanceSheetData> {
    const [data] = await this.database.sql<AttendanceSheetData>(
      `select number, date, to_char(time, 'HH24:MI') as time, site, room, invigilators, 'externalId' as "referenceKind",
              coalesce((
                select json_agg(json_build_object('lastName', last_name, 'firstName', first_name,
                         'birthdate', to_char(birthdate, 'YYYY-MM-DD'), 'reference', external_id)
                       order by last_name collate "fr-x-icu", first_name collate "fr-x-icu", id)
                  from candidates where session_id = sessions.id), '[]') as candidates
         from sessions where id = $1 and deleted_at is null`,
      [sessionId],
    );
    if (!data) throw new NotFound();
    return data;
  }
}
