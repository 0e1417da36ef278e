import { Injectable } from '@nestjs/common';
import type { PasswordReset, PasswordResetDemand } from '#dto/accounts/password-reset.requests.js';
import { Database } from '../platform/database/database.js';
import { Mails } from '../platform/mail/mails.js';
import { Attempts } from '../platform/throttle/attempts.js';
import { refuseCommon } from './common-passwords.js';
import { EmailProofsService } from './email-proofs.service.js';
import { MailedLinks } from './mailed-links.js';
import { PASSWORD_CHANGED_MAIL } from './password-changed.mail.js';
import { PASSWORD_RESET_MAIL } from './password-reset.mail.js';
import { hashPassword } from './passwords.js';
import { MAIL_POLICY, resetKey, signInKey } from './sign-in.policy.js';
import { SignInsService } from './sign-ins.service.js';

/** « Mot de passe oublié ? » (product decision 14). */
@Injectable()
export class PasswordResetsService {
  constructor(
    private readonly database: Database,
    private readonly attempts: Attempts,
    private readonly links: MailedLinks,
    private readonly emailProofs: EmailProofsService,
    private readonly signIns: SignInsService,
    private readonly mails: Mails,
  ) {}

  /**
   * Queues the mail with the link. An address that nobody has costs the same statements and leaves a link and a mail
   * for nobody, which are dropped when their turn comes: neither the answer nor its time tells who has an account.
   */
  async demand({ email }: PasswordResetDemand, networkAddress: string): Promise<void> {
    const name = email.toLowerCase();
    await this.attempts.slowDown(networkAddress);
    if ((await this.attempts.begin(resetKey(name), MAIL_POLICY)) > 0) return;
    await this.database.transaction(async (tx) => {
      const [account] = await tx.sql<{ id: string }>(
        'select id from accounts where email = $1 or username = $1',
        [name],
      );
      const accountId = account?.id ?? null;
      const linkId = await this.links.issue(tx, 'password-reset', { accountId });
      await this.mails.queue(tx, {
        kind: PASSWORD_RESET_MAIL,
        about: linkId,
        ...(accountId ? { accountId } : {}),
      });
    });
  }

  /**
   * Gives the account another password and ends every sign-in: whoever came in by the old one is out. The mail went to the
   * account's address, which is proven thereby.
   * @throws LinkEnded for a link that was used or is too old
   * @throws NotFound for one that the server did not make
   */
  async reset({ token, password }: PasswordReset): Promise<void> {
    const linkId = this.links.read('password-reset', token);
    refuseCommon(password);
    const hash = await hashPassword(password);
    await this.database.transaction(async (tx) => {
      const { accountId } = await this.links.use(tx, linkId);
      const [account] = await tx.sql<{ email: string | null; username: string | null }>(
        `update accounts set password_hash = $2, one_time_seed = null, one_time_until = null
          where id = $1 returning email, username`,
        [accountId, hash],
      );
      await this.signIns.endAll(tx, accountId);
      await this.links.end(tx, accountId, ['password-reset', 'email-change']);
      if (account?.email) await this.emailProofs.proven(tx, accountId, account.email);
      // The counters of failures begin anew (behaviour, § 13).
      for (const name of [account?.email, account?.username]) {
        if (name) await this.attempts.succeeded(signInKey(name), tx);
      }
      await this.mails.queue(tx, { kind: PASSWORD_CHANGED_MAIL, accountId });
    });
  }
}
