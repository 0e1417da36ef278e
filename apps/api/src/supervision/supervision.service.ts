import { Injectable } from '@nestjs/common';
import type { EnterSupervisionRequest } from '#dto/supervision/enter-supervision.request.js';
import type {
  SupervisionAccessResponse,
  SupervisionResponse,
} from '#dto/supervision/supervision.response.js';
import { CentresService } from '../centres/centres.service.js';
import { actorId, type Actor } from '../platform/actor.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { newId } from '../platform/database/ids.js';
import { Journal } from '../platform/journal/journal.js';
import { sameSeal } from '../platform/secret.js';
import { Attempts } from '../platform/throttle/attempts.js';
import { SessionsService } from '../sessions/sessions.service.js';
import { SupervisionBlocked, WrongNumberOrPassword } from './supervision.errors.js';
import { SUPERVISION_POLICY, supervisionKey } from './supervision.policy.js';
import { SupervisionQueries } from './supervision.queries.js';

/** The invigilator's space: coming in, and what is seen there. */
@Injectable()
export class SupervisionService {
  constructor(
    private readonly database: Database,
    private readonly sessions: SessionsService,
    private readonly centres: CentresService,
    private readonly queries: SupervisionQueries,
    private readonly attempts: Attempts,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  /**
   * Enters the supervision of a session, member of its centre or not.
   * @throws SupervisionBlocked while this account has failed too often at this number
   * @throws WrongNumberOrPassword alike for a wrong password and an unknown number
   * @throws SessionAlreadyFinalised, CentreArchived: the space is closed
   */
  async enter(
    actor: Actor,
    { sessionNumber, password }: EnterSupervisionRequest,
    address: string,
  ): Promise<SupervisionAccessResponse> {
    const key = supervisionKey(actorId(actor), sessionNumber);
    const sessionId = await this.attempts.inTurn(key, () => this.open(key, sessionNumber, password, address));
    await this.grant(actor, sessionId, password);
    return { sessionId };
  }

  /** @returns the session that has this number and this password */
  private async open(key: string, sessionNumber: number, password: string, address: string): Promise<string> {
    const blockedFor = await this.attempts.beginWithin(key, SUPERVISION_POLICY);
    if (blockedFor > 0) throw new SupervisionBlocked(blockedFor);
    const session = await this.queries.byNumber(sessionNumber);
    if (!session || !sameSeal(session.password, password)) {
      await this.attempts.slowDown(address);
      throw new WrongNumberOrPassword(await this.attempts.blockedFor(key));
    }
    await this.attempts.succeeded(key);
    return session.id;
  }

  /** @throws SessionAlreadyFinalised: the space closes with the session */
  async screen(sessionId: string): Promise<SupervisionResponse> {
    await this.sessions.refuseFinalised(this.database, sessionId);
    return this.queries.screen(sessionId);
  }

  private async grant(actor: Actor, sessionId: string, password: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const session = await this.sessions.lockOpen(tx, sessionId);
      // A new password may have been drawn since it was compared.
      if (session.invigilatorPassword !== password) throw new WrongNumberOrPassword(0);
      await this.centres.refuseArchived(tx, session.centreId);
      await tx.sql(
        `insert into supervision_accesses (id, centre_id, session_id, account_id, password_round, granted_at)
         values ($1, $2, $3, $4, $5, $6)
         on conflict (session_id, account_id)
           do update set password_round = excluded.password_round, granted_at = excluded.granted_at`,
        [
          newId(),
          session.centreId,
          sessionId,
          actorId(actor),
          session.invigilatorPasswordRound,
          this.clock.now(),
        ],
      );
      await this.journal.write(tx, actor, { sessionId, act: 'supervision.entered' });
    });
  }
}
