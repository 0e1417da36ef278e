import { createHmac, timingSafeEqual } from 'node:crypto';
import { parse, stringify } from 'uuid';
import { keyFor } from '../../platform/secret.js';

const ID_LENGTH = 22;
const SEAL_LENGTH = 32;
const ADDRESS = new RegExp(`^[\\w-]{${ID_LENGTH + SEAL_LENGTH}}$`);

/** The secret part of a feed's address: which centre, and a seal that only this installation can make. */
export function feedAddress(secret: string, centreId: string, generation: number): string {
  return Buffer.from(parse(centreId)).toString('base64url') + sealOf(secret, centreId, generation);
}

/** The centre that an address speaks of, whether it is genuine or not; undefined when it can't be an address. */
export function centreOfAddress(address: string): string | undefined {
  if (!ADDRESS.test(address)) return undefined;
  try {
    return stringify(Buffer.from(address.slice(0, ID_LENGTH), 'base64url'));
  } catch {
    return undefined;
  }
}

export function isGenuine(address: string, secret: string, centreId: string, generation: number): boolean {
  const genuine = Buffer.from(feedAddress(secret, centreId, generation));
  const given = Buffer.from(address);
  return given.length === genuine.length && timingSafeEqual(given, genuine);
}

function sealOf(secret: string, centreId: string, generation: number): string {
  const seal = createHmac('sha256', keyFor(secret, 'calendar-feed')).update(`${centreId} ${generation}`);
  return seal.digest('base64url').slice(0, SEAL_LENGTH);
}
