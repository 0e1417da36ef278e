import { Injectable } from '@nestjs/common';
import type { CandidatePage, CandidateResponse, CandidateRow } from '#dto/candidates/candidate.response.js';
import type { CandidateListColumn, ListCandidatesQuery } from '#dto/candidates/list-candidates.query.js';
import type { ComplementaryCertification } from '#dto/centres/complementary-certifications.js';
import type { CentreKind } from '#dto/centres/centre-kind.js';
import { Database } from '../platform/database/database.js';
import { isId } from '../platform/database/ids.js';
import type { Sql } from '../platform/database/tx.js';
import { NotFound } from '../platform/problems/refusal.js';
import { birthDepartment } from '../places/places.service.js';
import { certifiableOf } from '../students/profiles/competence-profiles.service.js';
import type { EditableCandidate } from './form/candidate-form.rules.js';
import { listedJson } from './listed-columns.js';

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
  division, email, result_recipient_email as "resultRecipientEmail", external_id as "externalId",
  extra_time_percentage as "extraTimePercentage", billing_mode as "billingMode",
  prepayment_code as "prepaymentCode", complementary_certification as "complementaryCertification",
  accessibility_adjustment_needed as "accessibilityAdjustmentNeeded",
  joined_at is not null as joined, started_at is not null as started, version`;

const FRENCH = 'collate "fr-x-icu"';

const ofStudent = (column: string) =>
  `(select students.${column} from students where students.id = candidates.student_id)`;

const TOLD = certifiableOf({
  centreId: 'candidates.centre_id',
  ine: ofStudent('ine'),
  externalId: `coalesce(candidates.external_id, ${ofStudent('external_id')})`,
  email: `coalesce(candidates.email, ${ofStudent('email')})`,
});
// Nobody joins who is not: an account of its own may know more of somebody than their centre was told.
const CERTIFIABLE = `coalesce(nullif(${TOLD}, 'unknown'), case when account_id is not null then 'yes' end, 'unknown')`;

const ORDER: Record<CandidateListColumn, string> = {
  lastName: `last_name ${FRENCH}`,
  firstName: `first_name ${FRENCH}`,
  birthdate: 'birthdate',
  division: `division ${FRENCH}`,
  birthCity: `birth_city ${FRENCH}`,
  // Both begin with the department.
  birthDepartment: 'coalesce(birth_insee_code, birth_postal_code)',
  birthCountry: `birth_country ${FRENCH}`,
  resultRecipientEmail: `result_recipient_email ${FRENCH}`,
  externalId: `external_id ${FRENCH}`,
  extraTimePercentage: 'extra_time_percentage',
  billingMode: 'billing_mode',
  complementaryCertification: 'complementary_certification',
  accessibilityAdjustmentNeeded: 'accessibility_adjustment_needed',
  certifiable: `array_position(array['yes', 'no', 'unknown'], ${CERTIFIABLE})`,
};

/** What decides between equals: the order of the attendance sheet. */
const BY_NAME = [
  { column: 'lastName', descending: false },
  { column: 'firstName', descending: false },
] as const;

type Criteria = Pick<ListCandidatesQuery, 'search' | 'certifiable' | 'sort'>;

/** Who has nothing there comes last, whichever way round. */
const orderOf = (sort: Criteria['sort'] = []) =>
  [...sort, ...BY_NAME.filter(({ column }) => !sort.some((term) => term.column === column))]
    .map(({ column, descending }) => `${ORDER[column]} ${descending ? 'desc' : 'asc'} nulls last, `)
    .join('') + 'id';

const FOUND = `session_id = $1
  and ($3::text is null or ${CERTIFIABLE} = $3)
  and ($2::text is null or unaccent(last_name || ' ' || first_name || ' ' || last_name) ilike '%' || unaccent($2) || '%')`;

/** The department follows from the codes: it is kept nowhere. */
const withDepartment = <T extends CandidateResponse>(candidate: T): T => ({
  ...candidate,
  birthDepartment: birthDepartment(candidate.birthInseeCode, candidate.birthPostalCode),
});

/** A candidate as an edit finds them. */
interface EditableRow {
  readonly candidate: EditableCandidate;
  readonly joinedAt: Date | null;
  readonly startedAt: Date | null;
  readonly version: number;
}

@Injectable()
export class CandidatesQueries {
  constructor(private readonly database: Database) {}

  /** A page of a session's candidates, by birth name then first name as French sorts them, unless told. */
  async list(
    sessionId: string,
    { page, pageSize, sort, ...criteria }: ListCandidatesQuery,
  ): Promise<CandidatePage> {
    const rows = await this.database.sql<CandidateRow & { total: number }>(
      `select ${COLUMNS}, ${CERTIFIABLE} as certifiable, count(*) over () as total from candidates where ${FOUND}
        order by ${orderOf(sort)} limit $4 offset $5`,
      [sessionId, ...given(criteria), pageSize, (page - 1) * pageSize],
    );
    // A page behind the last one has no row to carry the total.
    const total =
      rows[0]?.total ??
      (page === 1 ? 0 : (await this.list(sessionId, { page: 1, pageSize: 1, ...criteria })).total);
    const items = rows.map(({ total: _total, ...candidate }) => withDepartment(candidate));
    return { items, total, page, pageSize };
  }

  /** The ids of all whom the criteria leave, in their order. */
  async ids(sessionId: string, { sort, ...criteria }: Criteria): Promise<string[]> {
    const rows = await this.database.sql<{ id: string }>(
      `select id from candidates where ${FOUND} order by ${orderOf(sort)}`,
      [sessionId, ...given(criteria)],
    );
    return rows.map(({ id }) => id);
  }

  /** These candidates in this order; who has left meanwhile is not among them. */
  async some(ids: readonly string[]): Promise<CandidateResponse[]> {
    const rows = await this.database.sql<CandidateResponse>(
      `select ${COLUMNS} from unnest($1::uuid[]) with ordinality as wanted(id, place) join candidates using (id)
        order by place`,
      [ids],
    );
    return rows.map(withDepartment);
  }

  /** @throws NotFound */
  async get(sessionId: string, candidateId: string, sql: Sql = this.database): Promise<CandidateResponse> {
    const [candidate] = isId(candidateId)
      ? await sql.sql<CandidateResponse>(
          `select ${COLUMNS} from candidates where session_id = $1 and id = $2`,
          [sessionId, candidateId],
        )
      : [];
    if (!candidate) throw new NotFound();
    return withDepartment(candidate);
  }

  /** @throws NotFound */
  async editable(sessionId: string, candidateId: string, sql: Sql = this.database): Promise<EditableRow> {
    const [row] = isId(candidateId)
      ? await sql.sql<EditableRow>(
          `select ${listedJson('candidates')} || jsonb_build_object(
                    'accessibilityAdjustmentNeeded', accessibility_adjustment_needed) as candidate,
                  joined_at as "joinedAt", started_at as "startedAt", version
             from candidates where session_id = $1 and id = $2`,
          [sessionId, candidateId],
        )
      : [];
    if (!row) throw new NotFound();
    return row;
  }

  /** Those of these candidates who have joined the session. */
  async joined(
    sql: Sql,
    sessionId: string,
    candidateIds: readonly string[],
  ): Promise<Pick<CandidateResponse, 'id' | 'lastName' | 'firstName'>[]> {
    return sql.sql(
      `select id, last_name as "lastName", first_name as "firstName" from candidates
        where session_id = $1 and id = any($2::uuid[]) and joined_at is not null order by ${orderOf()}`,
      [sessionId, candidateIds],
    );
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

/** The parameters of FOUND behind the session. */
const given = ({ search, certifiable }: Omit<Criteria, 'sort'>) => [
  search ? escapeLike(search) : null,
  certifiable ?? null,
];

const escapeLike = (text: string) => text.replace(/[\\%_]/g, '\\$&');
