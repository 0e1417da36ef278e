import { Injectable } from '@nestjs/common';
import type { ProcedureEdition } from '#dto/centres/centre-kind.js';
import { Database } from '../platform/database/database.js';
import { NotFound } from '../platform/problems/refusal.js';

/** What papers print of a session. */
export interface SessionOnPaper {
  readonly id: string;
  readonly number: number;
  readonly procedureEdition: ProcedureEdition;
  /** `YYYY-MM-DD` and `HH:MM`, on the centre's own clock. */
  readonly date: string;
  readonly time: string;
  readonly endTime: string;
  readonly timeZone: string;
  readonly centreName: string;
  readonly site: string;
  readonly room: string;
  readonly invigilators: string;
  readonly accessCode: string;
  readonly invigilatorPassword: string;
}

/** What papers print of a candidate. */
export interface CandidateOnPaper {
  readonly id: string;
  readonly lastName: string;
  readonly firstName: string;
  readonly birthdate: string;
  readonly birthCity: string | null;
  readonly birthInseeCode: string | null;
  readonly birthPostalCode: string | null;
  readonly birthCountry: string;
  readonly email: string | null;
  readonly externalId: string | null;
  /** The class of a pupil. */
  readonly division: string | null;
  readonly extraTimePercentage: number | null;
}

export interface SessionWithCandidates extends SessionOnPaper {
  /** By birth name, then first name, as French sorts them. */
  readonly candidates: readonly CandidateOnPaper[];
}

/** What decides which papers a session has. */
export interface SessionToPrint {
  readonly id: string;
  readonly number: number;
  readonly enrolledCount: number;
  readonly deleted: boolean;
}

const TO_PRINT = `id, number, enrolled_count as "enrolledCount", deleted_at is not null as deleted`;

const SESSION = `sessions.id, number, sessions.procedure_edition as "procedureEdition", date,
  to_char(time, 'HH24:MI') as time, to_char(time + interval '2 hours', 'HH24:MI') as "endTime",
  time_zone as "timeZone", centres.name as "centreName", site, room, invigilators,
  access_code as "accessCode", 'C-' || invigilator_password as "invigilatorPassword"`;

const CANDIDATE = `'id', id, 'lastName', last_name, 'firstName', first_name,
  'birthdate', to_char(birthdate, 'YYYY-MM-DD'), 'birthCity', birth_city, 'birthInseeCode', birth_insee_code,
  'birthPostalCode', birth_postal_code, 'birthCountry', birth_country, 'email', email,
  'externalId', external_id, 'division', division, 'extraTimePercentage', extra_time_percentage`;

@Injectable()
export class PapersQueries {
  constructor(private readonly database: Database) {}

  async session(sessionId: string): Promise<SessionOnPaper> {
    return this.one<SessionOnPaper>(
      `select ${SESSION} from sessions join centres on centres.id = centre_id
        where sessions.id = $1 and deleted_at is null`,
      sessionId,
    );
  }

  /** A session with everybody enrolled in it, in one statement. */
  async sessionWithCandidates(sessionId: string): Promise<SessionWithCandidates> {
    return this.one<SessionWithCandidates>(
      `select ${SESSION}, coalesce((
                select json_agg(json_build_object(${CANDIDATE})
                       order by last_name collate "fr-x-icu", first_name collate "fr-x-icu", id)
                  from candidates where session_id = sessions.id), '[]') as candidates
         from sessions join centres on centres.id = centre_id
        where sessions.id = $1 and deleted_at is null`,
      sessionId,
    );
  }

  async toPrint(sessionId: string): Promise<SessionToPrint> {
    return this.one<SessionToPrint>(
      `select ${TO_PRINT} from sessions where id = $1 and deleted_at is null`,
      sessionId,
    );
  }

  /** Of these sessions those that are the centre's, in the order of their days; also those that it deleted. */
  async toPrintOf(centreId: string, sessionIds: readonly string[]): Promise<SessionToPrint[]> {
    return this.database.sql<SessionToPrint>(
      `select ${TO_PRINT} from sessions where centre_id = $1 and id = any($2)
        order by date, sessions.time, number`,
      [centreId, sessionIds],
    );
  }

  private async one<T>(statement: string, sessionId: string): Promise<T> {
    const [row] = await this.database.sql<T>(statement, [sessionId]);
    if (!row) throw new NotFound();
    return row;
  }
}
