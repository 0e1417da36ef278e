import { Injectable } from '@nestjs/common';
import type { FinalisationDraft } from '#dto/finalisation/finalisation.response.js';
import type { NoteFinalisationRequest } from '#dto/finalisation/note-finalisation.request.js';
import { CentresService } from '../centres/centres.service.js';
import type { Actor } from '../platform/actor.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { Journal } from '../platform/journal/journal.js';
import { SessionsService } from '../sessions/sessions.service.js';
import { FinalisationDraftEntity } from './finalisation-draft.entity.js';
import { FinalisationQueries } from './finalisation.queries.js';
import { changesOf } from './finalisation.rules.js';

@Injectable()
export class FinalisationService {
  constructor(
    private readonly database: Database,
    private readonly sessions: SessionsService,
    private readonly centres: CentresService,
    private readonly queries: FinalisationQueries,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  /**
   * Notes what happened, field by field: of two people who note the same, the last one wins, and neither undoes another field.
   * @throws SessionAlreadyFinalised, CentreArchived
   */
  async note(actor: Actor, sessionId: string, notes: NoteFinalisationRequest): Promise<FinalisationDraft> {
    return this.database.transaction(async (tx) => {
      const { centreId } = await this.sessions.lockOpen(tx, sessionId);
      await this.centres.refuseArchived(tx, centreId);
      const noted = await this.queries.draft(tx, sessionId);
      const changes = changesOf(noted, notes);
      if (!changes) return noted;
      const draft = { ...noted, ...changes.after };
      const updatedAt = this.clock.now();
      await tx.entities.upsert(FinalisationDraftEntity, { sessionId, centreId, ...draft, updatedAt }, [
        'sessionId',
      ]);
      await this.journal.write(tx, actor, { sessionId, act: 'finalisation.noted', details: changes });
      return draft;
    });
  }
}
