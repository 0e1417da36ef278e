import { Inject, Injectable } from '@nestjs/common';
import type {
  SendConvocationsRequest,
  SendConvocationsResponse,
} from '#dto/papers/convocations/send-convocations.js';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { CONFIG, type Config } from '../../platform/config/config.js';
import { Database } from '../../platform/database/database.js';
import { Journal } from '../../platform/journal/journal.js';
import { Mails } from '../../platform/mail/mails.js';
import { NotFound } from '../../platform/problems/refusal.js';
import { SessionsService } from '../../sessions/sessions.service.js';
import { ConvocationsClosed, NoCandidateEnrolled } from '../papers.errors.js';
import { CONVOCATION_MAIL, convocationMail } from './convocation.mail.js';
import { ConvocationsQueries } from './convocations.queries.js';
import { isDue } from './convocations.rules.js';

@Injectable()
export class ConvocationsService {
  constructor(
    private readonly database: Database,
    private readonly sessions: SessionsService,
    private readonly queries: ConvocationsQueries,
    private readonly mails: Mails,
    private readonly journal: Journal,
    clock: Clock,
    @Inject(CONFIG) config: Config,
  ) {
    mails.register(CONVOCATION_MAIL, convocationMail(config, clock));
  }

  /**
   * Queues the mails of a session's convocations.
   * @throws ConvocationsClosed, NoCandidateEnrolled; NotFound when somebody named is not of this session
   */
  async send(
    actor: Actor,
    sessionId: string,
    { candidateIds, locale }: SendConvocationsRequest,
  ): Promise<SendConvocationsResponse> {
    return this.database.transaction(async (tx) => {
      const session = await this.sessions.lock(tx, sessionId);
      if (session.finalisedAt) throw new ConvocationsClosed();
      const named = candidateIds && new Set(candidateIds);
      const addressees = await this.queries.addressees(tx, sessionId, candidateIds);
      if (named && addressees.length < named.size) throw new NotFound();
      if (addressees.length === 0) throw new NoCandidateEnrolled();
      const due = addressees.filter((one) => isDue(one, named !== undefined));
      const withoutAddress = addressees.filter(({ email }) => email === null).length;
      await this.mails.queueAll(
        tx,
        due.map(({ candidateId }) => ({
          kind: CONVOCATION_MAIL,
          about: candidateId,
          subjects: { locale },
        })),
      );
      if (due.length > 0) {
        await this.journal.write(tx, actor, {
          sessionId,
          act: 'convocations.sent',
          subjectIds: due.map(({ candidateId }) => candidateId),
          details: { queued: due.length, withoutAddress },
        });
      }
      return { queued: due.length, withoutAddress };
    });
  }
}
