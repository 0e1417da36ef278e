import { Inject, Injectable } from '@nestjs/common';
import { EMAIL_PROOF_SECONDS, MAILED_LINK_SECONDS } from '#dto/accounts/accounts.limits.js';
import { Clock } from '../platform/clock/clock.js';
import { CONFIG, type Config } from '../platform/config/config.js';
import { newId } from '../platform/database/ids.js';
import type { Tx } from '../platform/database/tx.js';
import { NotFound } from '../platform/problems/refusal.js';
import { keyFor, SECRET } from '../platform/secret.js';
import { LinkEnded } from './accounts.errors.js';
import { readLinkToken, writeLinkToken } from './link-token.js';
import type { MailedLinkKind } from './mailed-link.entity.js';

/** Where the pages read a token (api, « Links in mails »). */
const PATH: Record<MailedLinkKind, string> = {
  'password-reset': 'password-resets',
  'email-change': 'email-confirmations',
  'email-proof': 'email-proofs',
};
const SECONDS: Record<MailedLinkKind, number> = {
  'password-reset': MAILED_LINK_SECONDS,
  'email-change': MAILED_LINK_SECONDS,
  'email-proof': EMAIL_PROOF_SECONDS,
};

/** Links that prove a mailbox: each opens one door, once, within its time. */
@Injectable()
export class MailedLinks {
  constructor(
    private readonly clock: Clock,
    @Inject(SECRET) private readonly secret: string,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** A new link; what was sent before lives on until it is used or ended. */
  async issue(
    tx: Tx,
    kind: MailedLinkKind,
    { accountId, email = null }: { accountId: string | null; email?: string | null },
  ): Promise<string> {
    const linkId = newId();
    const now = this.clock.now();
    await tx.sql(
      `insert into mailed_links (id, kind, account_id, email, created_at, expires_at) values ($1, $2, $3, $4, $5, $6)`,
      [linkId, kind, accountId, email, now, new Date(now.getTime() + SECONDS[kind] * 1000)],
    );
    return linkId;
  }

  /** The instant that decides whether a link still opens its door. */
  now(): Date {
    return this.clock.now();
  }

  /** Where the mail of a link leads. */
  addressOf(kind: MailedLinkKind, linkId: string): string {
    return `${this.config.publicUrl}/${PATH[kind]}/${writeLinkToken(this.keyOf(kind), linkId)}`;
  }

  /**
   * The link that a token stands for, before any costly work.
   * @throws NotFound for a token that the server did not make
   */
  read(kind: MailedLinkKind, token: string): string {
    const linkId = readLinkToken(this.keyOf(kind), token);
    if (!linkId) throw new NotFound();
    return linkId;
  }

  /**
   * Uses a link; two who use it at once meet on its row, and one of them is late. A link to an address is used by the
   * account that asked for it: whoever reads the mail of a stranger's account gives that stranger nothing by a click.
   * @throws NotFound for a link of another account than `by`
   * @throws LinkEnded when it was used, replaced or withdrawn, or its time has passed
   */
  async use(tx: Tx, linkId: string, by?: string): Promise<{ accountId: string; email: string | null }> {
    const [link] = await tx.sql<{ accountId: string | null; email: string | null }>(
      `update mailed_links set ended_at = $2 where id = $1 and ended_at is null and expires_at > $2
       returning account_id as "accountId", email`,
      [linkId, this.clock.now()],
    );
    if (!link?.accountId) throw new LinkEnded();
    if (by !== undefined && link.accountId !== by) throw new NotFound();
    return { accountId: link.accountId, email: link.email };
  }

  /** What an account was sent opens nothing any more. */
  async end(tx: Tx, accountId: string, kinds: readonly MailedLinkKind[]): Promise<void> {
    await tx.sql(
      `update mailed_links set ended_at = $3 where account_id = $1 and kind = any($2) and ended_at is null`,
      [accountId, kinds, this.clock.now()],
    );
  }

  private keyOf(kind: MailedLinkKind): string {
    return keyFor(this.secret, `mailed link ${kind}`);
  }
}
