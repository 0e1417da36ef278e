import { isId } from '../platform/database/ids.js';
import { sameSeal, seal } from '../platform/secret.js';

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
  if (!sameSeal(seal(key, `${signInId}.${generation}`), given)) return undefined;
  return { signInId, generation: Number(generation) };
}
