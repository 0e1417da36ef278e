import { Inject, Injectable } from '@nestjs/common';
import { ONE_TIME_PASSWORD_DAYS } from '#dto/accounts/accounts.limits.js';
import { Clock } from '../platform/clock/clock.js';
import { newId } from '../platform/database/ids.js';
import type { Tx } from '../platform/database/tx.js';
import { keyFor, SECRET } from '../platform/secret.js';
import { Attempts } from '../platform/throttle/attempts.js';
import { newSeed, oneTimePassword } from './one-time-password.js';
import { hashPassword } from './passwords.js';
import { signInKey } from './sign-in.policy.js';
import { SignInsService } from './sign-ins.service.js';
import { freeUsernames, usernameOf, type UsernameOwner } from './username.rules.js';

/** A one-time password before it is written: hashing is slow, and no transaction waits for it. */
export interface PreparedPassword {
  readonly accountId: string;
  readonly seed: string;
  readonly hash: string;
}

const DAY_MS = 86_400_000;
// One room at a time chooses usernames: between the look and the insert nobody else takes one.
const USERNAMES_LOCK = 7_202_639;

/** Accounts that a school opens for its pupils, by username, with a password to be used once. */
@Injectable()
export class OneTimePasswordsService {
  private readonly key: string;

  constructor(
    private readonly attempts: Attempts,
    private readonly signIns: SignInsService,
    private readonly clock: Clock,
    @Inject(SECRET) secret: string,
  ) {
    this.key = keyFor(secret, 'one-time-password');
  }

  /** A new password for an account, or for one that is still to be opened. */
  async prepare(accountId: string = newId()): Promise<PreparedPassword> {
    const seed = newSeed();
    return { accountId, seed, hash: await hashPassword(this.tell(accountId, seed)) };
  }

  /** What is printed. */
  tell(accountId: string, seed: string): string {
    return oneTimePassword(this.key, accountId, seed);
  }

  /** Opens an account for each of these people, in one statement. */
  async open(tx: Tx, people: readonly (UsernameOwner & { prepared: PreparedPassword })[]): Promise<void> {
    await tx.sql('select pg_advisory_xact_lock($1)', [USERNAMES_LOCK]);
    const plain = people.map(usernameOf);
    const taken = await tx.sql<{ username: string }>(
      `select username from accounts join (select distinct unnest($1::text[]) as plain) as wanted
           on username = plain or username like plain || '.%'`,
      [plain],
    );
    const usernames = freeUsernames(people, new Set(taken.map(({ username }) => username)));
    await tx.sql(
      `insert into accounts (id, first_name, last_name, username, password_hash, one_time_seed, one_time_until, created_at, last_used_at)
       select id, first_name, last_name, username, hash, seed, $7, $8, $8
         from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[])
                as person(id, first_name, last_name, username, hash, seed)`,
      [
        people.map(({ prepared }) => prepared.accountId),
        people.map(({ firstName }) => firstName),
        people.map(({ lastName }) => lastName),
        usernames,
        people.map(({ prepared }) => prepared.hash),
        people.map(({ prepared }) => prepared.seed),
        this.until(),
        this.clock.now(),
      ],
    );
  }

  /** Gives accounts another one-time password: whoever is signed in is out, and failures are forgotten. */
  async renew(tx: Tx, passwords: readonly PreparedPassword[]): Promise<void> {
    const renewed = await tx.sql<{ id: string; username: string }>(
      `update accounts set password_hash = hash, one_time_seed = seed, one_time_until = $4
         from unnest($1::uuid[], $2::text[], $3::text[]) as renewed(account_id, hash, seed)
        where accounts.id = account_id returning accounts.id, username`,
      [
        passwords.map(({ accountId }) => accountId),
        passwords.map(({ hash }) => hash),
        passwords.map(({ seed }) => seed),
        this.until(),
      ],
    );
    for (const { id, username } of renewed) {
      await this.signIns.endAll(tx, id);
      await this.attempts.succeeded(signInKey(username), tx);
    }
  }

  private until(): Date {
    return new Date(this.clock.now().getTime() + ONE_TIME_PASSWORD_DAYS * DAY_MS);
  }
}
