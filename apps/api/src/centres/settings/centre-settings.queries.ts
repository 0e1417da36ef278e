import { Injectable } from '@nestjs/common';
import type { CentreSettingsResponse } from '#dto/centres/centre-settings.js';
import { Database } from '../../platform/database/database.js';
import type { Sql } from '../../platform/database/tx.js';
import { NotFound } from '../../platform/problems/refusal.js';

@Injectable()
export class CentreSettingsQueries {
  constructor(private readonly database: Database) {}

  async get(centreId: string, sql: Sql = this.database): Promise<CentreSettingsResponse> {
    const [settings] = await sql.sql<CentreSettingsResponse>(
      `select id as "centreId", name, kind, external_id as "externalId", time_zone as "timeZone",
              procedure_edition as "procedureEdition", complementary_certifications as "complementaryCertifications",
              retention_months as "retentionMonths", version
         from centres where id = $1`,
      [centreId],
    );
    if (!settings) throw new NotFound();
    return settings;
  }
}
