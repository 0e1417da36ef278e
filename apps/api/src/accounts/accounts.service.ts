import { Injectable } from '@nestjs/common';
import { CONDITIONS_VERSION, TERMS_VERSION } from '#dto/accounts/accounts.limits.js';
import type { AccountResponse, SignUpRequest } from '#dto/accounts/sign-up.request.js';
import type { AcceptTermsRequest, TermsAcceptanceResponse } from '#dto/accounts/terms.response.js';
import { actorId, type Actor } from '../platform/actor.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { newId } from '../platform/database/ids.js';
import type { Tx } from '../platform/database/tx.js';
import { Mails } from '../platform/mail/mails.js';
import { EmailTaken, TermsVersionOutdated } from './accounts.errors.js';
import { refuseCommon } from './common-passwords.js';
import { EmailProofsService } from './email-proofs.service.js';
import { hashPassword } from './passwords.js';
import { TERMS_ACCEPTED_MAIL } from './terms-accepted.mail.js';
import { WELCOME_MAIL } from './welcome.mail.js';

/** Somebody who opens an account; the password is hashed before any transaction begins. */
export interface NewAccount extends Pick<SignUpRequest, 'firstName' | 'lastName' | 'email' | 'language'> {
  readonly passwordHash: string;
}

/** What the room above does with the code of an invitation, in the transaction that opens the account. */
export type Join = (tx: Tx, invited: { accountId: string; code: string }) => Promise<void>;

/** Opening an account, and what a person does about their own. */
@Injectable()
export class AccountsService {
  constructor(
    private readonly database: Database,
    private readonly mails: Mails,
    private readonly emailProofs: EmailProofsService,
    private readonly clock: Clock,
  ) {}

  /**
   * Opens an account and, with the code of an invitation, joins the centre that invited: both or neither.
   * @throws EmailTaken when somebody has this address
   * @throws InputInvalid for a password that many people use
   */
  async signUp(request: SignUpRequest, join: Join): Promise<AccountResponse> {
    refuseCommon(request.password);
    const passwordHash = await hashPassword(request.password);
    return this.database.transaction(async (tx) => {
      const accountId = await this.open(tx, { ...request, passwordHash });
      if (request.invitationCode !== undefined) await join(tx, { accountId, code: request.invitationCode });
      return { id: accountId };
    });
  }

  /**
   * Writes the account of somebody who accepted the conditions, and mails them a welcome with the link that proves the address.
   * @throws EmailTaken when somebody has this address, in whichever case it is written
   */
  async open(
    tx: Tx,
    { firstName, lastName, email, language = 'fr', passwordHash }: NewAccount,
  ): Promise<string> {
    const accountId = newId();
    const address = email.toLowerCase();
    const opened = await tx.sql(
      `insert into accounts (id, first_name, last_name, email, language, password_hash, conditions_version, conditions_accepted_at, created_at, last_used_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $8, $8) on conflict (email) do nothing returning id`,
      [accountId, firstName, lastName, address, language, passwordHash, CONDITIONS_VERSION, this.clock.now()],
    );
    if (opened.length === 0) throw new EmailTaken();
    await this.emailProofs.ask(tx, { accountId, email: address }, WELCOME_MAIL);
    return accountId;
  }

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
