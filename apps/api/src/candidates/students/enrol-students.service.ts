import { Injectable } from '@nestjs/common';
import type { EnrolledStudents, EnrolStudentsRequest } from '#dto/candidates/enrol-students.js';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { newId } from '../../platform/database/ids.js';
import type { Tx } from '../../platform/database/tx.js';
import { Journal } from '../../platform/journal/journal.js';
import { PlacesService } from '../../places/places.service.js';
import { SessionsService } from '../../sessions/sessions.service.js';
import { StudentsService, type ListedStudent } from '../../students/students.service.js';
import { asBirthPlace, typedPlace } from './birth-place-of.js';

// Whoever was enrolled by a spreadsheet before the school had its list is the pupil of these names and birth date.
const RECOGNISE = `
  update candidates set student_id = pupil.id, division = pupil.division, version = version + 1
    from unnest($2::uuid[], $3::text[], $4::varchar[]) as pupil(id, identity, division)
   where session_id = $1 and student_id is null and candidates.identity = pupil.identity
     and not exists (select from candidates as other where other.session_id = $1 and other.student_id = pupil.id)
     and pupil.id = (select id from unnest($2::uuid[], $3::text[]) as same(id, identity)
                      where same.identity = pupil.identity order by id limit 1)`;

// A namesake born on the same day is left out, by the duplicate rule, and told.
const ENROL = `
  insert into candidates (id, centre_id, session_id, created_at, student_id, identity, last_name, first_name, birthdate,
    sex, external_id, division, birth_country, birth_insee_code, birth_postal_code, birth_city)
  select pupil.id, $2, $1, $3, pupil."studentId", pupil.identity, pupil."lastName", pupil."firstName", pupil.birthdate,
         pupil.sex, pupil."externalId", pupil.division, pupil."birthCountry", pupil."birthInseeCode",
         pupil."birthPostalCode", pupil."birthCity"
    from jsonb_to_recordset($4::jsonb) as pupil(id uuid, "studentId" uuid, identity text, "lastName" text,
         "firstName" text, birthdate date, sex char, "externalId" text, division text, "birthCountry" text,
         "birthInseeCode" text, "birthPostalCode" text, "birthCity" text)
  on conflict do nothing
  returning id`;

/** Pupils of the school's list become candidates of a session (guide 2, « Ajout des élèves »). */
@Injectable()
export class EnrolStudentsService {
  constructor(
    private readonly database: Database,
    private readonly sessions: SessionsService,
    private readonly students: StudentsService,
    private readonly places: PlacesService,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  /**
   * Enrols all of them in one act: a handful of statements, however many.
   * @throws NotFound when one of them is not a pupil of this school
   * @throws SessionAlreadyFinalised
   */
  async enrol(
    actor: Actor,
    sessionId: string,
    { studentIds }: EnrolStudentsRequest,
  ): Promise<EnrolledStudents> {
    return this.database.transaction(async (tx) => {
      const { centreId } = await this.sessions.lockOpen(tx, sessionId);
      const pupils = await this.students.listed(tx, centreId, studentIds);
      await tx.sql(RECOGNISE, [
        sessionId,
        pupils.map(({ id }) => id),
        pupils.map(({ identity }) => identity),
        pupils.map(({ division }) => division),
      ]);
      const enrolled = await this.enrolledOf(tx, sessionId, pupils);
      const added = await tx.sql<{ id: string }>(ENROL, [
        sessionId,
        centreId,
        this.clock.now(),
        JSON.stringify(await this.candidatesOf(pupils.filter(({ id }) => !enrolled.has(id)))),
      ]);
      if (added.length > 0) {
        await this.sessions.countEnrolled(tx, [sessionId]);
        await this.journal.write(tx, actor, {
          sessionId,
          act: 'candidates.enrolled',
          subjectIds: added.map(({ id }) => id),
          details: { added: added.length },
        });
      }
      const now = await this.enrolledOf(tx, sessionId, pupils);
      return {
        added: added.length,
        alreadyEnrolled: enrolled.size,
        namesakes: pupils
          .filter(({ id }) => !now.has(id))
          .map(({ id, lastName, firstName }) => ({ id, lastName, firstName })),
      };
    });
  }

  private async enrolledOf(
    tx: Tx,
    sessionId: string,
    pupils: readonly ListedStudent[],
  ): Promise<Set<string>> {
    const rows = await tx.sql<{ id: string }>(
      'select student_id as id from candidates where session_id = $1 and student_id = any($2::uuid[])',
      [sessionId, pupils.map(({ id }) => id)],
    );
    return new Set(rows.map(({ id }) => id));
  }

  private async candidatesOf(pupils: readonly ListedStudent[]) {
    const verdicts = await this.places.judge(pupils.map(typedPlace));
    return pupils.map((pupil, index) => ({
      ...pupil,
      ...asBirthPlace(pupil, verdicts[index]),
      id: newId(),
      studentId: pupil.id,
    }));
  }
}
