import { Injectable } from '@nestjs/common';
import type {
  CentrePage,
  CentreResponse,
  CentreRow,
  ListCentresQuery,
} from '#dto/centres/centre.response.js';
import { Database } from '../../platform/database/database.js';
import type { Sql } from '../../platform/database/tx.js';
import { NotFound } from '../../platform/problems/refusal.js';
import { InvitationsQueries } from '../invitations/invitations.queries.js';

type Row = Omit<CentreRow, 'archivedAt'> & { archivedAt: Date | null };
type DetailRow = Omit<CentreResponse, 'archivedAt' | 'createdAt' | 'invitations'> & {
  archivedAt: Date | null;
  createdAt: Date;
};

const ROW = `centres.id, name, kind, external_id as "externalId", archived_at as "archivedAt",
  (select count(*) from memberships where centre_id = centres.id and disabled_at is null) as "memberCount",
  (select count(*) from invitations
    where centre_id = centres.id and accepted_at is null and cancelled_at is null) as "invitationCount"`;
const FOUND = `($1::text is null or unaccent(name || ' ' || coalesce(external_id, '')) ilike '%' || unaccent($1) || '%')
  and ($2::boolean is null or (archived_at is not null) = $2)`;
/** More than a page can show of one centre; its own team page has them all. */
const INVITATIONS_SHOWN = 20;

@Injectable()
export class DeskQueries {
  constructor(
    private readonly database: Database,
    private readonly invitations: InvitationsQueries,
  ) {}

  /** A page of the centres by name. */
  async list({ page, pageSize, search, archived }: ListCentresQuery): Promise<CentrePage> {
    const wanted = [search ? search.replace(/[\\%_]/g, '\\$&') : null, archived ?? null];
    const [{ total } = { total: 0 }] = await this.database.sql<{ total: number }>(
      `select count(*) as total from centres where ${FOUND}`,
      wanted,
    );
    const rows = await this.database.sql<Row>(
      `select ${ROW} from centres where ${FOUND} order by name collate "fr-x-icu", centres.id limit $3 offset $4`,
      [...wanted, pageSize, (page - 1) * pageSize],
    );
    return { items: rows.map(rowOf), total, page, pageSize };
  }

  /** A centre with its administrators and pending invitations. */
  async get(centreId: string, sql: Sql = this.database): Promise<CentreResponse> {
    const [row] = await sql.sql<DetailRow>(
      `select ${ROW}, time_zone as "timeZone", procedure_edition as "procedureEdition",
              manages_students as "managesStudents", complementary_certifications as "complementaryCertifications",
              retention_months as "retentionMonths", created_at as "createdAt", version,
              (select coalesce(json_agg(json_build_object('firstName', first_name, 'lastName', last_name, 'email', email)
                        order by last_name collate "fr-x-icu"), '[]')
                 from memberships join accounts on accounts.id = account_id
                where centre_id = centres.id and role = 'admin' and disabled_at is null) as administrators
         from centres where centres.id = $1`,
      [centreId],
    );
    if (!row) throw new NotFound();
    const { items } = await this.invitations.list(centreId, { page: 1, pageSize: INVITATIONS_SHOWN }, sql);
    return { ...rowOf(row), createdAt: row.createdAt.toISOString(), invitations: items };
  }
}

const rowOf = <T extends { archivedAt: Date | null }>({ archivedAt, ...row }: T) => ({
  ...row,
  archivedAt: archivedAt?.toISOString() ?? null,
});
