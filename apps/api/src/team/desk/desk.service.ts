import { Injectable } from '@nestjs/common';
import type {
  EditCentreRequest,
  InviteReferentRequest,
  OpenCentreRequest,
} from '#dto/centres/centre.request.js';
import type { CentreResponse } from '#dto/centres/centre.response.js';
import type { InviteResult } from '#dto/team/invitations/invite.request.js';
import { CentresService } from '../../centres/centres.service.js';
import type { Actor } from '../../platform/actor.js';
import { Database } from '../../platform/database/database.js';
import { CentreJournal } from '../../platform/journal/centre-journal.js';
import { InvitationsService } from '../invitations/invitations.service.js';
import { DeskQueries } from './desk.queries.js';

/** The certifier's desk: what opens and closes a centre, together with the people in it. */
@Injectable()
export class DeskService {
  constructor(
    private readonly database: Database,
    private readonly centres: CentresService,
    private readonly invitations: InvitationsService,
    private readonly queries: DeskQueries,
    private readonly journal: CentreJournal,
  ) {}

  /** Opens a centre and invites its referent, both or neither. */
  async open(actor: Actor, request: OpenCentreRequest): Promise<CentreResponse> {
    return this.database.transaction(async (tx) => {
      const centreId = await this.centres.open(tx, request);
      await this.journal.write(tx, actor, { centreId, act: 'centre.opened' });
      const { referentEmail: email, language } = request;
      await this.invitations.inviteOne(tx, actor, centreId, { email, role: 'admin', language });
      return this.queries.get(centreId, tx);
    });
  }

  /** @throws Stale, CentreArchived, CentreManagesStudents, EditionForSchools */
  async edit(actor: Actor, centreId: string, request: EditCentreRequest): Promise<CentreResponse> {
    return this.database.transaction(async (tx) => {
      const changes = await this.centres.edit(tx, centreId, request);
      if (Object.keys(changes).length > 0) {
        await this.journal.write(tx, actor, { centreId, act: 'centre.changed', details: changes });
      }
      return this.queries.get(centreId, tx);
    });
  }

  /** @throws CentreArchived */
  async inviteReferent(
    actor: Actor,
    centreId: string,
    { referentEmail: email, language }: InviteReferentRequest,
  ): Promise<InviteResult> {
    return this.database.transaction(async (tx) => {
      await this.centres.lock(tx, centreId);
      const outcome = await this.invitations.inviteOne(tx, actor, centreId, {
        email,
        role: 'admin',
        language,
      });
      return { typed: email, email, centreId, outcome, fault: null };
    });
  }

  /**
   * Ends every membership and cancels every invitation, until the centre is reopened.
   * @throws CentreArchived when it is so already
   */
  async archive(actor: Actor, centreId: string): Promise<CentreResponse> {
    return this.database.transaction(async (tx) => {
      const at = await this.centres.archive(tx, centreId);
      await tx.sql('update memberships set disabled_at = $2 where centre_id = $1 and disabled_at is null', [
        centreId,
        at,
      ]);
      await tx.sql(
        `update invitations set cancelled_at = $2
          where centre_id = $1 and accepted_at is null and cancelled_at is null`,
        [centreId, at],
      );
      await this.journal.write(tx, actor, { centreId, act: 'centre.archived' });
      return this.queries.get(centreId, tx);
    });
  }

  /**
   * Gives the centre back to those who were its members on the day it was archived; invitations stay cancelled.
   * @throws CentreNotArchived
   */
  async reopen(actor: Actor, centreId: string): Promise<CentreResponse> {
    return this.database.transaction(async (tx) => {
      const archivedAt = await this.centres.reopen(tx, centreId);
      await tx.sql('update memberships set disabled_at = null where centre_id = $1 and disabled_at = $2', [
        centreId,
        archivedAt,
      ]);
      await this.journal.write(tx, actor, { centreId, act: 'centre.reopened' });
      return this.queries.get(centreId, tx);
    });
  }
}
