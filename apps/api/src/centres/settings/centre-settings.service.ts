import { Injectable } from '@nestjs/common';
import type { CentreSettingsResponse, ChangeSettingsRequest } from '#dto/centres/centre-settings.js';
import type { Actor } from '../../platform/actor.js';
import { Database } from '../../platform/database/database.js';
import { CentreJournal } from '../../platform/journal/centre-journal.js';
import { CentresService } from '../centres.service.js';
import { CentreSettingsQueries } from './centre-settings.queries.js';

/** What a centre decides of itself. */
@Injectable()
export class CentreSettingsService {
  constructor(
    private readonly database: Database,
    private readonly centres: CentresService,
    private readonly queries: CentreSettingsQueries,
    private readonly journal: CentreJournal,
  ) {}

  /** @throws Stale, CentreArchived, EditionForSchools */
  async change(
    actor: Actor,
    centreId: string,
    request: ChangeSettingsRequest,
  ): Promise<CentreSettingsResponse> {
    return this.database.transaction(async (tx) => {
      const changes = await this.centres.edit(tx, centreId, request);
      if (Object.keys(changes).length > 0) {
        await this.journal.write(tx, actor, { centreId, act: 'centre.changed', details: changes });
      }
      return this.queries.get(centreId, tx);
    });
  }
}
