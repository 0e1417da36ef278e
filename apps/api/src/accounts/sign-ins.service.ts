import { Inject, Injectable } from '@nestjs/common';
import { JwtService } from '@nestjs/jwt';
import {
  ACCESS_TOKEN_SECONDS,
  REFRESH_GRACE_SECONDS,
  REFRESH_TOKEN_SECONDS,
} from '#dto/accounts/accounts.limits.js';
import type { SignInRequest } from '#dto/accounts/sign-in.request.js';
import type { TokensResponse } from '#dto/accounts/tokens.response.js';
import type { TokenClaims } from '../access/token.strategy.js';
import { TOKEN_ISSUER } from '../access/tokens.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { isId, newId } from '../platform/database/ids.js';
import type { Tx } from '../platform/database/tx.js';
import { NotFound } from '../platform/problems/refusal.js';
import { keyFor, SECRET } from '../platform/secret.js';
import { Attempts } from '../platform/throttle/attempts.js';
import {
  OneTimePasswordExpired,
  PasswordChangeRequired,
  RefreshTokenInvalid,
  SignInBlocked,
  WrongEmailOrPassword,
} from './accounts.errors.js';
import { verifyPassword } from './passwords.js';
import { readRefreshToken, writeRefreshToken, type RefreshToken } from './refresh-token.js';
import { SIGN_IN_POLICY, signInKey } from './sign-in.policy.js';

/** Where a sign-in comes from. */
export interface Device {
  readonly address: string;
  readonly userAgent: string | undefined;
}

/** Somebody whose password was right. */
export interface ProvenAccount {
  readonly id: string;
  readonly hash: string;
  /** Of a one-time password. */
  readonly oneTimeUntil: Date | null;
}

/** Signing in, staying signed in, and signing out. */
@Injectable()
export class SignInsService {
  private readonly refreshKey: string;

  constructor(
    private readonly database: Database,
    private readonly jwt: JwtService,
    private readonly attempts: Attempts,
    private readonly clock: Clock,
    @Inject(SECRET) secret: string,
  ) {
    this.refreshKey = keyFor(secret, 'refresh-token');
  }

  /**
   * @throws SignInBlocked, WrongEmailOrPassword
   * @throws PasswordChangeRequired, OneTimePasswordExpired for the right one-time password
   */
  async signIn(credentials: SignInRequest, device: Device): Promise<TokensResponse> {
    const { id, oneTimeUntil } = await this.prove(credentials, device);
    if (oneTimeUntil)
      throw this.hasEnded(oneTimeUntil) ? new OneTimePasswordExpired() : new PasswordChangeRequired();
    return this.open(id, device);
  }

  /**
   * @throws SignInBlocked while the address typed has failed too often
   * @throws WrongEmailOrPassword alike for a wrong password and an unknown address, after the same work
   */
  async prove({ email, password }: SignInRequest, device: Device): Promise<ProvenAccount> {
    const name = email.toLowerCase();
    const blockedFor = await this.attempts.begin(signInKey(name), SIGN_IN_POLICY);
    if (blockedFor > 0) throw new SignInBlocked(blockedFor);
    const [account] = await this.database.sql<ProvenAccount>(
      `select id, password_hash as hash, one_time_until as "oneTimeUntil"
         from accounts where email = $1 or username = $1`,
      [name],
    );
    const right = await verifyPassword(password, account?.hash);
    if (!account || !right) return this.refuse(name, device);
    await this.attempts.succeeded(signInKey(name));
    return account;
  }

  hasEnded(oneTimeUntil: Date): boolean {
    return oneTimeUntil <= this.clock.now();
  }

  /**
   * Exchanges a refresh token for its successor. The same token again within a minute gets the same successor (its
   * answer was lost, or two tabs asked at once); later it can only be a copy, and the whole sign-in ends.
   */
  async refresh(text: string | undefined): Promise<TokensResponse> {
    const token = text === undefined ? undefined : readRefreshToken(this.refreshKey, text);
    if (!token) throw new RefreshTokenInvalid();
    const now = this.clock.now();
    const alive = await this.database.transaction(async (tx) => {
      const [rotation] = await tx.sql<{ rotated_at: Date }>(
        `with alive as (
           update sign_ins set expires_at = $3 where id = $1 and revoked_at is null and expires_at > $4 returning id
         )
         insert into refresh_rotations as known (sign_in_id, generation, rotated_at)
         select id, $2, $4 from alive
         on conflict (sign_in_id, generation) do update set rotated_at = known.rotated_at
         returning rotated_at`,
        [token.signInId, token.generation, expiry(now), now],
      );
      if (!rotation) return false;
      const age = now.getTime() - rotation.rotated_at.getTime();
      if (age <= REFRESH_GRACE_SECONDS * 1000) return true;
      await tx.sql('update sign_ins set revoked_at = $2 where id = $1', [token.signInId, now]);
      return false;
    });
    if (!alive) throw new RefreshTokenInvalid();
    return this.tokens({ signInId: token.signInId, generation: token.generation + 1 });
  }

  /** Ends the sign-in of its tokens; one that has ended already, or never was, makes no difference. */
  async signOut(tokens: {
    refreshToken: string | undefined;
    accessToken: string | undefined;
  }): Promise<void> {
    const signInId = this.signInOf(tokens);
    if (!signInId) return;
    await this.database.sql('update sign_ins set revoked_at = $2 where id = $1 and revoked_at is null', [
      signInId,
      this.clock.now(),
    ]);
  }

  /**
   * Ends one of a person's sign-ins.
   * @throws NotFound for one that has ended, or is somebody else's
   */
  async end(accountId: string, signInId: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      if (!isId(signInId)) throw new NotFound();
      const ended = await tx.sql(
        `update sign_ins set revoked_at = $3
          where id = $1 and account_id = $2 and revoked_at is null and expires_at > $3 returning id`,
        [signInId, accountId, this.clock.now()],
      );
      if (ended.length === 0) throw new NotFound();
    });
  }

  /** Ends all sign-ins of a person but the one that they ask from. */
  async endOthers(accountId: string, signInId: string): Promise<void> {
    await this.database.transaction((tx) => this.endAll(tx, accountId, signInId));
  }

  /** In the transaction of another act: ends all sign-ins of a person, but for the one that they ask from. */
  async endAll(tx: Tx, accountId: string, but?: string): Promise<void> {
    await tx.sql(
      `update sign_ins set revoked_at = $2 where account_id = $1 and revoked_at is null and id is distinct from $3::uuid`,
      [accountId, this.clock.now(), but ?? null],
    );
  }

  private signInOf({ refreshToken = '', accessToken = '' }: { refreshToken?: string; accessToken?: string }) {
    const token = readRefreshToken(this.refreshKey, refreshToken);
    if (token) return token.signInId;
    try {
      // Somebody may come to sign out after the access token's twenty minutes.
      return this.jwt.verify<TokenClaims>(accessToken, { issuer: TOKEN_ISSUER, ignoreExpiration: true }).sid;
    } catch {
      return undefined;
    }
  }

  private async refuse(name: string, device: Device): Promise<never> {
    await this.attempts.slowDown(device.address);
    throw new WrongEmailOrPassword(await this.attempts.blockedFor(signInKey(name)));
  }

  async open(accountId: string, device: Device): Promise<TokensResponse> {
    const signInId = newId();
    const now = this.clock.now();
    await this.database.sql(
      `insert into sign_ins (id, account_id, created_at, expires_at, user_agent) values ($1, $2, $3, $4, $5)`,
      [signInId, accountId, now, expiry(now), device.userAgent?.slice(0, 255) ?? null],
    );
    return this.tokens({ signInId, generation: 0 });
  }

  private tokens(token: RefreshToken): TokensResponse {
    return {
      accessToken: this.jwt.sign(
        { sid: token.signInId },
        { issuer: TOKEN_ISSUER, expiresIn: ACCESS_TOKEN_SECONDS },
      ),
      expiresIn: ACCESS_TOKEN_SECONDS,
      refreshToken: writeRefreshToken(this.refreshKey, token),
    };
  }
}

const expiry = (now: Date) => new Date(now.getTime() + REFRESH_TOKEN_SECONDS * 1000);
