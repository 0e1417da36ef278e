import { Injectable } from '@nestjs/common';
import type { Certifiable } from '#dto/students/profiles/certifiable.js';
import type { ParticipationResponse } from '#dto/sittings/participation.response.js';
import { Database } from '../platform/database/database.js';
import type { Sql } from '../platform/database/tx.js';
import { NotFound } from '../platform/problems/refusal.js';
import { certifiableOf } from '../students/profiles/competence-profiles.service.js';

/** Somebody enrolled who was found by what a person typed. */
export interface FoundCandidate {
  readonly id: string;
  readonly sessionId: string;
  readonly studentId: string | null;
  /** The account that joined as them, if any did. */
  readonly accountId: string | null;
}

// What their centre was told of the candidate or pupil, then of the account's own address once it is proven (decision 42).
const TOLD_OF_CANDIDATE = certifiableOf({
  centreId: 'candidates.centre_id',
  ine: 'students.ine',
  externalId: 'coalesce(candidates.external_id, students.external_id)',
  email: 'coalesce(candidates.email, students.email)',
});
const TOLD_OF_ACCOUNT = certifiableOf({
  centreId: 'candidates.centre_id',
  ine: 'null',
  externalId: 'null',
  email: 'case when accounts.email_proven_at is not null then accounts.email end',
});

@Injectable()
export class SittingsQueries {
  constructor(private readonly database: Database) {}

  /** Whoever is enrolled under this identity in the session that people call by this number: once, or not at all. */
  async find(number: number, identity: string): Promise<FoundCandidate | undefined> {
    const [found] = await this.database.sql<FoundCandidate>(
      `select candidates.id, session_id as "sessionId", student_id as "studentId", account_id as "accountId"
         from sessions join candidates on candidates.session_id = sessions.id
        where number = $1 and deleted_at is null and identity = $2`,
      [number, identity],
    );
    return found;
  }

  /** What information systems told stands before what somebody says of themselves (product decision 10). */
  async certifiable(sql: Sql, candidateId: string, accountId: string): Promise<Certifiable> {
    const [row] = await sql.sql<{ certifiable: Certifiable }>(
      `select coalesce(nullif(${TOLD_OF_CANDIDATE}, 'unknown'), nullif(${TOLD_OF_ACCOUNT}, 'unknown'),
                       case placed.certifiable when true then 'yes' when false then 'no' end, 'unknown') as certifiable
         from candidates
        cross join accounts
         left join students on students.id = candidates.student_id
         left join self_placements as placed on placed.account_id = accounts.id
        where candidates.id = $1 and accounts.id = $2`,
      [candidateId, accountId],
    );
    return row?.certifiable ?? 'unknown';
  }

  /** @throws NotFound */
  async participation(participationId: string, sql: Sql = this.database): Promise<ParticipationResponse> {
    const [participation] = await sql.sql<ParticipationResponse>(
      `select candidates.id as "participationId", joined_at as "joinedAt",
              json_build_object('lastName', last_name, 'firstName', first_name, 'birthdate', birthdate) as candidate,
              json_build_object(
                'number', number, 'centreName', centres.name, 'site', site, 'room', room, 'date', date,
                'time', to_char(time, 'HH24:MI')) as session
         from candidates
         join sessions on sessions.id = session_id
         join centres on centres.id = sessions.centre_id
        where candidates.id = $1 and deleted_at is null and joined_at is not null`,
      [participationId],
    );
    if (!participation) throw new NotFound();
    return participation;
  }
}
