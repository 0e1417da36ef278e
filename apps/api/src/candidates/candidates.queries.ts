import { Injectable } from '@nestjs/common';
import type { CandidatePage, CandidateResponse } from '#dto/candidates/candidate.response.js';
import type { ListCandidatesQuery } from '#dto/candidates/list-candidates.query.js';
import type { ComplementaryCertification } from '#dto/centres/complementary-certifications.js';
import type { CentreKind } from '#dto/centres/centre-kind.js';
import { Database } from '../platform/database/database.js';
import { NotFound } from '../platform/problems/refusal.js';

/** What the rules of enrolment ask of the centre. */
export interface EnrollingCentre {
  id: string;
  kind: CentreKind;
  managesStudents: boolean;
  timeZone: string;
  complementaryCertifications: readonly ComplementaryCertification[];
}

const CENTRE = `centres.id, kind, manages_students as "managesStudents", time_zone as "timeZone",
  complementary_certifications as "complementaryCertifications"`;

const COLUMNS = `id, last_name as "lastName", first_name as "firstName", birthdate, sex,
  birth_country as "birthCountry", birth_insee_code as "birthInseeCode",
  birth_postal_code as "birthPostalCode", birth_city as "birthCity",
  email, result_recipient_email as "resultRecipientEmail", external_id as "externalId",
  extra_time_percentage as "extraTimePercentage", billing_mode as "billingMode",
  prepayment_code as "prepaymentCode", complementary_certification as "complementaryCertification",
  accessibility_adjustment_needed as "accessibilityAdjustmentNeeded", version`;

@Injectable()
export class CandidatesQueries {
  constructor(private readonly database: Database) {}

  /** A page of a session's candidates, by birth name then first name as French sorts them. */
  async list(sessionId: string, { page, pageSize, search }: ListCandidatesQuery): Promise<CandidatePage> {
    const rows = await this.database.sql<CandidateResponse & { total: number }>(
      `select ${COLUMNS}, count(*) over () as total from candidates
        where session_id = $1
          and ($2::text is null or unaccent(last_name || ' ' || first_name || ' ' || last_name) ilike '%' || unaccent($2) || '%')
        order by last_name collate "fr-x-icu", first_name collate "fr-x-icu", id
        limit $3 offset $4`,
      [sessionId, search ? escapeLike(search) : null, pageSize, (page - 1) * pageSize],
    );
    // A page behind the last one has no row to carry the total.
    const total =
      rows[0]?.total ??
      (page === 1 ? 0 : (await this.list(sessionId, { page: 1, pageSize: 1, search })).total);
    return { items: rows.map(({ total: _total, ...candidate }) => candidate), total, page, pageSize };
  }

  async centreOf(sessionId: string): Promise<EnrollingCentre> {
    const [centre] = await this.database.sql<EnrollingCentre>(
      `select ${CENTRE}
         from sessions join centres on centres.id = centre_id where sessions.id = $1 and deleted_at is null`,
      [sessionId],
    );
    if (!centre) throw new NotFound();
    return centre;
  }

  async centre(centreId: string): Promise<EnrollingCentre> {
    const [centre] = await this.database.sql<EnrollingCentre>(`select ${CENTRE} from centres where id = $1`, [
      centreId,
    ]);
    if (!centre) throw new NotFound();
    return centre;
  }
}

const escapeLike = (text: string) => text.replace(/[\\%_]/g, '\\$&');
