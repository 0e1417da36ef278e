import { Injectable } from '@nestjs/common';
import type {
  ChangeEmailRequest,
  ChangePasswordRequest,
  EmailConfirmation,
  ProfileResponse,
  UpdateProfileRequest,
} from '#dto/accounts/profile.js';
import type { Actor } from '../platform/actor.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { newId } from '../platform/database/ids.js';
import type { Tx } from '../platform/database/tx.js';
import { Mails } from '../platform/mail/mails.js';
import { Attempts } from '../platform/throttle/attempts.js';
import { EmailTaken, LinkEnded, SignInBlocked, WrongCurrentPassword } from './accounts.errors.js';
import { AccountsQueries } from './accounts.queries.js';
import { refuseCommon } from './common-passwords.js';
import { EMAIL_CHANGE_MAIL, EMAIL_CHANGED_MAIL } from './email-change.mail.js';
import { EmailProofsService } from './email-proofs.service.js';
import { MailedLinks } from './mailed-links.js';
import { PASSWORD_CHANGED_MAIL } from './password-changed.mail.js';
import { hashPassword, verifyPassword } from './passwords.js';
import { SIGN_IN_POLICY } from './sign-in.policy.js';
import { SignInsService } from './sign-ins.service.js';

type Person = Extract<Actor, { kind: 'person' }>;

/** « Mon compte »: what a person changes of themselves. */
@Injectable()
export class ProfilesService {
  constructor(
    private readonly database: Database,
    private readonly queries: AccountsQueries,
    private readonly attempts: Attempts,
    private readonly links: MailedLinks,
    private readonly emailProofs: EmailProofsService,
    private readonly signIns: SignInsService,
    private readonly mails: Mails,
    private readonly clock: Clock,
  ) {}

  async update({ accountId }: Person, changes: UpdateProfileRequest): Promise<ProfileResponse> {
    return this.database.transaction(async (tx) => {
      await this.keepFormer(tx, accountId, changes);
      await tx.sql(
        `update accounts set first_name = coalesce($2, first_name), last_name = coalesce($3, last_name),
                language = coalesce($4, language) where id = $1`,
        [accountId, changes.firstName ?? null, changes.lastName ?? null, changes.language ?? null],
      );
      return this.queries.profile(accountId, tx);
    });
  }

  /**
   * @throws WrongCurrentPassword
   * @throws SignInBlocked after ten wrong ones
   */
  async changePassword(person: Person, { currentPassword, password }: ChangePasswordRequest): Promise<void> {
    refuseCommon(password);
    await this.prove(person, currentPassword);
    const hash = await hashPassword(password);
    await this.database.transaction(async (tx) => {
      await tx.sql('update accounts set password_hash = $2 where id = $1', [person.accountId, hash]);
      await this.signIns.endAll(tx, person.accountId, person.signInId);
      await this.links.end(tx, person.accountId, ['password-reset']);
      await this.mails.queue(tx, { kind: PASSWORD_CHANGED_MAIL, accountId: person.accountId });
    });
  }

  /**
   * Mails a link to the new address; the present one stays until the link is opened.
   * @throws EmailTaken when somebody has this address
   * @throws TooManyMails
   */
  async changeEmail(person: Person, { currentPassword, email }: ChangeEmailRequest): Promise<void> {
    await this.prove(person, currentPassword);
    await this.emailProofs.refuseTooMany(person.accountId);
    await this.database.transaction(async (tx) => {
      const [taken] = await tx.sql('select 1 from accounts where email = $1', [email]);
      if (taken) throw new EmailTaken();
      await this.mailLink(tx, person.accountId, email);
    });
  }

  /** @throws LinkEnded when no change is under way, TooManyMails */
  async resendEmailChange({ accountId }: Person): Promise<void> {
    await this.emailProofs.refuseTooMany(accountId);
    await this.database.transaction(async (tx) => {
      const [change] = await tx.sql<{ email: string }>(
        `select email from mailed_links where account_id = $1 and kind = 'email-change' and ended_at is null
          order by id desc limit 1 for update`,
        [accountId],
      );
      if (!change) throw new LinkEnded();
      await this.mailLink(tx, accountId, change.email);
    });
  }

  async cancelEmailChange({ accountId }: Person): Promise<void> {
    await this.database.transaction((tx) => this.links.end(tx, accountId, ['email-change']));
  }

  /**
   * The new address becomes the account's own, proven, and the old one is told. The links that went to the old mailbox end.
   * @throws LinkEnded, EmailTaken when somebody took the address meanwhile
   * @throws NotFound for a forged link, and for one that another account asked for
   */
  async confirmEmail(person: Person, { token }: EmailConfirmation): Promise<void> {
    const linkId = this.links.read('email-change', token);
    await this.database.transaction(async (tx) => {
      const { accountId, email } = await this.links.use(tx, linkId, person.accountId);
      await tx.sql(
        'update mailed_links set former_email = (select email from accounts where id = $2) where id = $1',
        [linkId, accountId],
      );
      await this.keepFormer(tx, accountId, { email });
      await this.takeAddress(tx, accountId, email);
      await this.links.end(tx, accountId, ['password-reset', 'email-proof']);
      await this.mails.queue(tx, { kind: EMAIL_CHANGED_MAIL, accountId, about: linkId });
    });
  }

  /** What somebody was called stays known while the account lives: an erasure must find that name too. */
  private async keepFormer(
    tx: Tx,
    accountId: string,
    next: { firstName?: string | undefined; lastName?: string | undefined; email?: string | null },
  ): Promise<void> {
    await tx.sql(
      `insert into former_identities (id, account_id, first_name, last_name, email, email_proven_at, until)
       select $2, id, first_name, last_name, email, email_proven_at, $3 from accounts
        where id = $1 and (first_name, last_name, email) is distinct from
          (coalesce($4, first_name), coalesce($5, last_name), coalesce($6, email))`,
      [
        accountId,
        newId(),
        this.clock.now(),
        next.firstName ?? null,
        next.lastName ?? null,
        next.email ?? null,
      ],
    );
  }

  private async takeAddress(tx: Tx, accountId: string, email: string | null): Promise<void> {
    try {
      await tx.sql('update accounts set email = $2, email_proven_at = $3 where id = $1', [
        accountId,
        email,
        this.clock.now(),
      ]);
    } catch (error) {
      if ((error as { constraint?: string }).constraint === 'accounts_email') throw new EmailTaken();
      throw error;
    }
  }

  private async mailLink(tx: Tx, accountId: string, email: string): Promise<void> {
    await this.links.end(tx, accountId, ['email-change']);
    const linkId = await this.links.issue(tx, 'email-change', { accountId, email });
    await this.mails.queue(tx, { kind: EMAIL_CHANGE_MAIL, accountId, about: linkId });
  }

  /**
   * That whoever asks knows the password of the account.
   * @throws WrongCurrentPassword
   * @throws SignInBlocked after ten wrong ones
   */
  async prove({ accountId }: Person, password: string): Promise<void> {
    const key = `own password ${accountId}`;
    const blockedFor = await this.attempts.begin(key, SIGN_IN_POLICY);
    if (blockedFor > 0) throw new SignInBlocked(blockedFor);
    const [account] = await this.database.sql<{ hash: string }>(
      'select password_hash as hash from accounts where id = $1',
      [accountId],
    );
    if (!(await verifyPassword(password, account?.hash))) throw new WrongCurrentPassword();
    await this.attempts.succeeded(key);
  }
}
