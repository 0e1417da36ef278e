import { Injectable } from '@nestjs/common';
import { CONDITIONS_VERSION } from '#dto/accounts/accounts.limits.js';
import type { FirstSignInRequest } from '#dto/accounts/first-sign-in.request.js';
import type { TokensResponse } from '#dto/accounts/tokens.response.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { OneTimePasswordExpired, PasswordAlreadyChosen } from './accounts.errors.js';
import { refuseCommon } from './common-passwords.js';
import { hashPassword } from './passwords.js';
import { SignInsService, type Device } from './sign-ins.service.js';

/** The one use of a one-time password: a password of one's own (product decision 14). */
@Injectable()
export class FirstSignInsService {
  constructor(
    private readonly database: Database,
    private readonly signIns: SignInsService,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws SignInBlocked, WrongEmailOrPassword as any sign-in does
   * @throws OneTimePasswordExpired, PasswordAlreadyChosen
   * @throws InputInvalid for a password that many people use
   */
  async signIn(
    { email, oneTimePassword, password }: FirstSignInRequest,
    device: Device,
  ): Promise<TokensResponse> {
    refuseCommon(password);
    const account = await this.signIns.prove({ email, password: oneTimePassword }, device);
    if (!account.oneTimeUntil) throw new PasswordAlreadyChosen();
    if (this.signIns.hasEnded(account.oneTimeUntil)) throw new OneTimePasswordExpired();
    const hash = await hashPassword(password);
    await this.database.transaction(async (tx) => {
      // With the old hash: a password that was renewed meanwhile, or given away on another device, is no longer this one.
      const chosen = await tx.sql(
        `update accounts set password_hash = $3, one_time_seed = null, one_time_until = null,
                conditions_version = $4, conditions_accepted_at = $5
          where id = $1 and password_hash = $2 returning id`,
        [account.id, account.hash, hash, CONDITIONS_VERSION, this.clock.now()],
      );
      if (chosen.length === 0) throw new PasswordAlreadyChosen();
    });
    return this.signIns.open(account.id, device);
  }
}
