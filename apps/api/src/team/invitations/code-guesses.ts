import { Injectable } from '@nestjs/common';
import { NotFound, Refusal } from '../../platform/problems/refusal.js';
import { Attempts, type WindowPolicy } from '../../platform/throttle/attempts.js';

const OF_A_PERSON: WindowPolicy = { failures: 10, minutes: 15, slowFrom: 4 };

class TooManyCodes extends Refusal {
  constructor(seconds: number) {
    super('TOO_MANY_ATTEMPTS', 'too-many', {
      detail: 'Too many codes that no invitation has.',
      retryAfter: seconds,
    });
  }
}

/**
 * Who tries codes that no invitation has. A person waits, then is refused whatever the next code. A network address only
 * waits: it may be a whole school (product decision 14).
 */
@Injectable()
export class CodeGuesses {
  constructor(private readonly attempts: Attempts) {}

  async fromAddress<T>(address: string, useCode: () => Promise<T>): Promise<T> {
    return this.unlessUnknown(useCode, () => this.attempts.slowDown(address));
  }

  /** @throws TooManyCodes while a person is blocked; who shares their address is not */
  async byPerson<T>(accountId: string | null, useCode: () => Promise<T>): Promise<T> {
    const key = `invitation codes by ${accountId}`;
    const blockedFor = await this.attempts.blockedFor(key);
    if (blockedFor > 0) throw new TooManyCodes(blockedFor);
    return this.unlessUnknown(useCode, () => this.attempts.beginWithin(key, OF_A_PERSON));
  }

  private async unlessUnknown<T>(useCode: () => Promise<T>, count: () => Promise<unknown>): Promise<T> {
    try {
      return await useCode();
    } catch (error) {
      if (error instanceof NotFound) await count();
      throw error;
    }
  }
}
