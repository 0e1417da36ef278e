import { Injectable } from '@nestjs/common';
import type { EmailConfirmation } from '#dto/accounts/profile.js';
import type { Actor } from '../platform/actor.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import type { Tx } from '../platform/database/tx.js';
import { Mails } from '../platform/mail/mails.js';
import { Attempts } from '../platform/throttle/attempts.js';
import { LinkEnded, NothingToProve, TooManyMails } from './accounts.errors.js';
import { EMAIL_PROOF_MAIL } from './email-proof.mail.js';
import { MailedLinks } from './mailed-links.js';
import { MAIL_POLICY, proofKey } from './sign-in.policy.js';

type Person = Extract<Actor, { kind: 'person' }>;

/** That whoever has an account reads the mails of its address (decision 42). */
@Injectable()
export class EmailProofsService {
  constructor(
    private readonly database: Database,
    private readonly attempts: Attempts,
    private readonly links: MailedLinks,
    private readonly mails: Mails,
    private readonly clock: Clock,
  ) {}

  /** Mails a link to the address; one that was sent before opens nothing any more. */
  async ask(
    tx: Tx,
    { accountId, email }: { accountId: string; email: string },
    kind: string = EMAIL_PROOF_MAIL,
  ): Promise<void> {
    await this.links.end(tx, accountId, ['email-proof']);
    const linkId = await this.links.issue(tx, 'email-proof', { accountId, email });
    await this.mails.queue(tx, { kind, accountId, about: linkId });
  }

  /** @throws NothingToProve, TooManyMails */
  async resend({ accountId }: Person): Promise<void> {
    await this.refuseTooMany(accountId);
    await this.database.transaction(async (tx) => {
      const [waiting] = await tx.sql<{ email: string }>(
        'select email from accounts where id = $1 and email is not null and email_proven_at is null for update',
        [accountId],
      );
      if (!waiting) throw new NothingToProve();
      await this.ask(tx, { accountId, email: waiting.email });
    });
  }

  /**
   * The link of the mail, opened by whoever is signed in to the account.
   * @throws LinkEnded
   * @throws NotFound for a forged link, and for one that another account was sent
   */
  async prove({ accountId }: Person, { token }: EmailConfirmation): Promise<void> {
    const linkId = this.links.read('email-proof', token);
    await this.database.transaction(async (tx) => {
      const { email } = await this.links.use(tx, linkId, accountId);
      if (!email || !(await this.proven(tx, accountId, email))) throw new LinkEnded();
    });
  }

  /**
   * That the account used what was mailed to this address alone: proves the address if it is the account’s own.
   * @returns whether it was that which was still to be proven
   */
  async proven(tx: Tx, accountId: string, email: string): Promise<boolean> {
    const proven = await tx.sql(
      `update accounts set email_proven_at = $3 where id = $1 and email = $2 and email_proven_at is null returning id`,
      [accountId, email, this.clock.now()],
    );
    if (proven.length > 0) await this.links.end(tx, accountId, ['email-proof']);
    return proven.length > 0;
  }

  /**
   * An account can have mails sent to an address that is not its owner’s: not many of them.
   * @throws TooManyMails
   */
  async refuseTooMany(accountId: string): Promise<void> {
    const blockedFor = await this.attempts.begin(proofKey(accountId), MAIL_POLICY);
    if (blockedFor > 0) throw new TooManyMails(blockedFor);
  }
}
