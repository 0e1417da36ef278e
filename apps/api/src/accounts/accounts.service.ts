import { Injectable } from '@nestjs/common';
import { TERMS_VERSION } from '#dto/accounts/accounts.limits.js';
import type { AcceptTermsRequest, TermsAcceptanceResponse } from '#dto/accounts/terms.response.js';
import { actorId, type Actor } from '../platform/actor.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import type { Tx } from '../platform/database/tx.js';
import { Mails } from '../platform/mail/mails.js';
import { TermsVersionOutdated } from './accounts.errors.js';
import { TERMS_ACCEPTED_MAIL } from './terms-accepted.mail.js';

/** What a person does about their own account. */
@Injectable()
export class AccountsService {
  constructor(
    private readonly database: Database,
    private readonly mails: Mails,
    private readonly clock: Clock,
  ) {}

  /**
   * Accepts the terms of use of a centre, and mails the person their proof; accepting again changes nothing.
   * @throws TermsVersionOutdated when the version read is no longer the one in force
   */
  async acceptTerms(
    actor: Actor,
    { version = TERMS_VERSION }: AcceptTermsRequest,
  ): Promise<TermsAcceptanceResponse> {
    if (version !== TERMS_VERSION) throw new TermsVersionOutdated(TERMS_VERSION);
    return this.database.transaction(async (tx) => {
      const accountId = actorId(actor);
      const [accepted] = await tx.sql<{ at: Date }>(
        `update accounts set terms_version = $2, terms_accepted_at = $3
          where id = $1 and terms_version is distinct from $2 returning terms_accepted_at as at`,
        [accountId, version, this.clock.now()],
      );
      if (accepted && accountId) await this.mails.queue(tx, { kind: TERMS_ACCEPTED_MAIL, accountId });
      const [standing] = await tx.sql<{ at: Date }>(
        'select terms_accepted_at as at from accounts where id = $1',
        [accountId],
      );
      return { termsAccepted: true, version, acceptedAt: (standing?.at ?? this.clock.now()).toISOString() };
    });
  }

  /** Remembers the centre that a person works in; the caller has checked that it is theirs. */
  async rememberCentre(tx: Tx, accountId: string, centreId: string): Promise<void> {
    await tx.sql('update accounts set current_centre_id = $2 where id = $1', [accountId, centreId]);
  }
}
