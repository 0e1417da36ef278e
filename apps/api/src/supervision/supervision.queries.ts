import { Injectable } from '@nestjs/common';
import type { SupervisionResponse } from '#dto/supervision/supervision.response.js';
import { Database } from '../platform/database/database.js';
import { NotFound } from '../platform/problems/refusal.js';

@Injectable()
export class SupervisionQueries {
  constructor(private readonly database: Database) {}

  /** The session that people call by this number, with what opens its supervision. */
  async byNumber(number: number): Promise<{ id: string; password: string } | undefined> {
    const [session] = await this.database.sql<{ id: string; password: string }>(
      'select id, invigilator_password as password from sessions where number = $1 and deleted_at is null',
      [number],
    );
    return session;
  }

  /** The whole screen in one statement. */
  async screen(sessionId: string): Promise<SupervisionResponse> {
    const [screen] = await this.database.sql<SupervisionResponse>(
      `select json_build_object(
                'id', sessions.id, 'number', number, 'centreName', centres.name, 'site', site, 'room', room,
                'date', date, 'time', to_char(time, 'HH24:MI'), 'invigilators', invigilators,
                'accessCode', access_code) as session,
              json_build_object(
                'enrolled', enrolled_count, 'joined', listed.joined, 'started', sitting_count) as counters,
              listed.candidates
         from sessions
         join centres on centres.id = centre_id
        cross join lateral (
          select count(*) filter (where joined_at is not null) as joined,
                 coalesce(json_agg(json_build_object(
                   'id', candidates.id, 'lastName', last_name, 'firstName', first_name, 'birthdate', birthdate,
                   'extraTimePercentage', extra_time_percentage, 'joined', joined_at is not null,
                   'started', started_at is not null
                 ) order by last_name collate "fr-x-icu", first_name collate "fr-x-icu", candidates.id), '[]') as candidates
            from candidates where session_id = sessions.id
        ) as listed
        where sessions.id = $1 and deleted_at is null`,
      [sessionId],
    );
    if (!screen) throw new NotFound();
    return screen;
  }
}
