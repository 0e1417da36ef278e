import { randomBytes } from 'node:crypto';
import { seal } from '../platform/secret.js';

// Consonants alone make no words, and none of these is taken for a digit or for another one.
const LETTERS = 'bcdfghjkmnpqrstvwxz';
const DIGITS = '23456789';
const LETTER_COUNT = 6;
const DIGIT_COUNT = 4;

export const newSeed = (): string => randomBytes(16).toString('base64url');

/**
 * The one-time password of an account: one capital, small letters, digits (the rule of any password), easy to copy from
 * paper. It follows from the seed and from the installation's secret, so that it can be printed again while nothing that
 * rests in the database tells it.
 * @param key the installation's, for this purpose alone
 */
export function oneTimePassword(key: string, accountId: string, seed: string): string {
  let digest = BigInt(`0x${seal(key, `${accountId} ${seed}`, 'hex')}`);
  const draw = (alphabet: string): string => {
    const size = BigInt(alphabet.length);
    const drawn = alphabet.charAt(Number(digest % size));
    digest /= size;
    return drawn;
  };
  const letters = Array.from({ length: LETTER_COUNT }, () => draw(LETTERS)).join('');
  const digits = Array.from({ length: DIGIT_COUNT }, () => draw(DIGITS)).join('');
  return letters.charAt(0).toUpperCase() + letters.slice(1) + digits;
}
