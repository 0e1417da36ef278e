import type { ProcedureEdition } from '#dto/centres/centre-kind.js';
import type { ComplementaryCertification } from '#dto/centres/complementary-certifications.js';
import type { CandidateData } from '../../candidates/candidates.rules.js';
import { identityOf } from '../../platform/text/identity.js';
import { newId } from '../../platform/database/ids.js';
import type { Sql } from '../../platform/database/tx.js';
import { newAccessCode, newInvigilatorPassword } from '../../sessions/codes.js';
import { aPerson } from './people.js';

export interface BuiltSession {
  readonly id: string;
  readonly number: number;
  readonly accessCode: string;
  readonly invigilatorPassword: string;
}

/** A planned session without candidates, until told otherwise. */
export function aSession() {
  return new SessionBuilder();
}

class SessionBuilder {
  private site = 'Site Paris';
  private room = 'Salle A';
  private date = '2030-06-15';
  private time = '14:00';
  private invigilators = 'Pierre Durand';
  private observations: string | null = null;
  private edition: ProcedureEdition | null = null;
  private people: CandidateData[] = [];
  private pupils: readonly string[] = [];
  private certification: ComplementaryCertification | null = null;
  private joined = 0;
  private started = 0;
  private finalisedAt: Date | null = null;
  private publishedAt: Date | null = null;
  private deletedAt: Date | null = null;

  at(site: string, room: string): this {
    this.site = site;
    this.room = room;
    return this;
  }

  on(date: string, time = '14:00'): this {
    this.date = date;
    this.time = time;
    return this;
  }

  watchedBy(invigilators: string): this {
    this.invigilators = invigilators;
    return this;
  }

  noting(observations: string): this {
    this.observations = observations;
    return this;
  }

  ofEdition(edition: ProcedureEdition): this {
    this.edition = edition;
    return this;
  }

  withCandidates(count: number, { billing = true } = {}): this {
    this.people = Array.from({ length: count }, (_, index) => aPerson(index, billing));
    return this;
  }

  /** Its candidates take this one too. */
  takingToo(certification: ComplementaryCertification): this {
    this.certification = certification;
    return this;
  }

  /** Pupils of the school's list, by their ids. */
  withPupils(ids: readonly string[]): this {
    this.pupils = ids;
    return this;
  }

  /** The first so many candidates have joined. */
  joinedBy(count: number): this {
    this.joined = count;
    return this;
  }

  /** The first so many candidates have joined and started their test. */
  startedBy(count: number): this {
    this.started = count;
    return this.joinedBy(Math.max(count, this.joined));
  }

  finalised(at = new Date()): this {
    this.finalisedAt = at;
    return this;
  }

  published(at = new Date()): this {
    this.publishedAt = at;
    return this.finalised(this.finalisedAt ?? at);
  }

  deleted(at = new Date()): this {
    this.deletedAt = at;
    return this;
  }

  /** Writes the session into a centre, with its candidates. */
  async save(sql: Sql, centreId: string): Promise<BuiltSession> {
    const id = newId();
    const accessCode = newAccessCode();
    const invigilatorPassword = newInvigilatorPassword();
    const [row] = await sql.sql<{ number: number }>(
      `insert into sessions (id, centre_id, number, site, room, date, time, invigilators, observations, access_code,
         invigilator_password, procedure_edition, enrolled_count, sitting_count, first_started_at, finalised_at,
         published_at, deleted_at, created_at)
       select $1, centres.id, nextval('session_numbers')::int, $3, $4, $5, $6, $7, $8, $9, $10,
              coalesce($11, procedure_edition), $12, $13, case when $13 > 0 then now() end, $14, $15, $16, now()
         from centres where centres.id = $2 returning number`,
      [
        id,
        centreId,
        this.site,
        this.room,
        this.date,
        this.time,
        this.invigilators,
        this.observations,
        accessCode,
        invigilatorPassword,
        this.edition,
        this.people.length + this.pupils.length,
        this.started,
        this.finalisedAt,
        this.publishedAt,
        this.deletedAt,
      ],
    );
    if (!row) throw new Error(`no centre ${centreId}`);
    await sql.sql(
      `insert into journal (session_id, seq, at, actor_kind, act) values ($1, 1, now(), 'system', 'session.created')`,
      [id],
    );
    await this.enrol(sql, centreId, id);
    await this.enrolPupils(sql, id);
    return { id, number: row.number, accessCode, invigilatorPassword: `C-${invigilatorPassword}` };
  }

  private async enrol(sql: Sql, centreId: string, sessionId: string): Promise<void> {
    if (this.people.length === 0) return;
    const rows = this.people.map((person, index) => ({
      ...person,
      complementaryCertification: this.certification,
      id: newId(),
      identity: identityOf(person),
      joined: index < this.joined,
      started: index < this.started,
    }));
    await sql.sql(
      `insert into candidates (id, centre_id, session_id, identity, last_name, first_name, birthdate, sex, birth_country,
         birth_insee_code, birth_postal_code, birth_city, email, result_recipient_email, external_id,
         extra_time_percentage, billing_mode, prepayment_code, complementary_certification, joined_at, started_at, created_at)
       select id, $1, $2, identity, "lastName", "firstName", birthdate, sex, "birthCountry", "birthInseeCode",
              "birthPostalCode", "birthCity", email, "resultRecipientEmail", "externalId", "extraTimePercentage",
              "billingMode", "prepaymentCode", "complementaryCertification", case when joined then now() end, case when started then now() end, now()
         from json_to_recordset($3) as person(id uuid, identity text, "lastName" text, "firstName" text, birthdate date,
              sex char, "birthCountry" text, "birthInseeCode" text, "birthPostalCode" text, "birthCity" text, email text,
              "resultRecipientEmail" text, "externalId" text, "extraTimePercentage" smallint, "billingMode" text,
              "prepaymentCode" text, "complementaryCertification" text, joined boolean, started boolean)`,
      [centreId, sessionId, JSON.stringify(rows)],
    );
  }

  private async enrolPupils(sql: Sql, sessionId: string): Promise<void> {
    const rows = this.pupils.map((studentId, index) => ({
      id: newId(),
      studentId,
      joined: index < this.joined,
      started: index < this.started,
    }));
    await sql.sql(
      `insert into candidates (id, centre_id, session_id, student_id, identity, last_name, first_name, birthdate, sex,
         birth_country, birth_insee_code, birth_city, external_id, division, joined_at, started_at, created_at)
       select pupil.id, centre_id, $1, students.id, identity, last_name, first_name, birthdate, sex,
              case birth_country_code when '99100' then 'FRANCE' else 'PORTUGAL' end,
              coalesce(birth_insee_code, birth_country_code),
              coalesce(birth_city, (select name from communes where insee_code = birth_insee_code and kind = 'current')),
              external_id, division,
              case when joined then now() end, case when started then now() end, now()
         from json_to_recordset($2) as pupil(id uuid, "studentId" uuid, joined boolean, started boolean)
         join students on students.id = pupil."studentId"`,
      [sessionId, JSON.stringify(rows)],
    );
  }
}
