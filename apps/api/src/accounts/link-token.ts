import { sameSeal, seal } from '../platform/secret.js';

const HALF = 32;

/**
 * The token of a mailed link: the link's id and a seal, 64 hexadecimal digits that no mail program breaks or shortens.
 * Computed when the mail is written and when the link is opened, and stored nowhere.
 */
export function writeLinkToken(key: string, id: string): string {
  const digits = id.replaceAll('-', '');
  return digits + seal(key, digits, 'hex').slice(0, HALF);
}

/** The id of the link, or undefined when the server did not make the token. */
export function readLinkToken(key: string, token: string): string | undefined {
  const digits = token.slice(0, HALF);
  if (!/^[0-9a-f]{32}$/.test(digits)) return undefined;
  if (!sameSeal(seal(key, digits, 'hex').slice(0, HALF), token.slice(HALF))) return undefined;
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
