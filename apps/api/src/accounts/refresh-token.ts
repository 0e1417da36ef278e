import { createHmac, timingSafeEqual } from 'node:crypto';
import { isId } from '../platform/database/ids.js';

/** A refresh token: the sign-in, how often it was renewed, and a seal that only the server can make. */
export interface RefreshToken {
  readonly signInId: string;
  readonly generation: number;
}

/**
 * Because a token is computed and not drawn, the successor of a token is always the same: it can be given again
 * to who lost the answer, and no token needs to be stored.
 */
export function writeRefreshToken(key: string, { signInId, generation }: RefreshToken): string {
  return `${signInId}.${generation}.${seal(key, `${signInId}.${generation}`)}`;
}

/** What a token says, or undefined when the server did not make it. */
export function readRefreshToken(key: string, text: string): RefreshToken | undefined {
  const [signInId, generation = '', given = ''] = text.split('.');
  if (!isId(signInId) || !/^\d{1,9}$/.test(generation)) return undefined;
  const expected = Buffer.from(seal(key, `${signInId}.${generation}`));
  const actual = Buffer.from(given);
  if (actual.length !== expected.length || !timingSafeEqual(actual, expected)) return undefined;
  return { signInId, generation: Number(generation) };
}

const seal = (key: string, content: string) => createHmac('sha256', key).update(content).digest('base64url');
