import { Injectable } from '@nestjs/common';
import { NotFound, Refusal } from '../../platform/problems/refusal.js';
import { Attempts, type WindowPolicy } from '../../platform/throttle/attempts.js';

/** A school is one address: it may mistype many links before it has to wait. */
const OF_AN_ADDRESS: WindowPolicy = { failures: 100, minutes: 15, slowFrom: 30 };
const OF_A_PERSON: WindowPolicy = { failures: 10, minutes: 15, slowFrom: 4 };

class TooManyCodes extends Refusal {
  constructor(seconds: number) {
    super('TOO_MANY_ATTEMPTS', 'too-many', {
      detail: 'Too many codes that no invitation has.',
      retryAfter: seconds,
    });
  }
}

/** Who tries codes that no invitation has: first they wait, then they are refused, whatever the next code. */
@Injectable()
export class CodeGuesses {
  constructor(private readonly attempts: Attempts) {}

  /** @throws TooManyCodes while a network address is blocked */
  fromAddress<T>(address: string, useCode: () => Promise<T>): Promise<T> {
    return this.count(`invitation codes from ${address}`, OF_AN_ADDRESS, useCode);
  }

  /** @throws TooManyCodes while a person is blocked; who shares their address is not */
  byPerson<T>(accountId: string | null, useCode: () => Promise<T>): Promise<T> {
    return this.count(`invitation codes by ${accountId}`, OF_A_PERSON, useCode);
  }

  private async count<T>(key: string, policy: WindowPolicy, useCode: () => Promise<T>): Promise<T> {
    const blockedFor = await this.attempts.blockedFor(key);
    if (blockedFor > 0) throw new TooManyCodes(blockedFor);
    try {
      return await useCode();
    } catch (error) {
      if (error instanceof NotFound) await this.attempts.beginWithin(key, policy);
      throw error;
    }
  }
}
