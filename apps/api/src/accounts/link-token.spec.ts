import { newId } from '../platform/database/ids.js';
import { readLinkToken, writeLinkToken } from './link-token.js';

describe('the token of a mailed link', () => {
  const id = newId();
  const token = writeLinkToken('key', id);

  it('is 64 digits that stand for the link', () => {
    expect(token).toMatch(/^[0-9a-f]{64}$/);
    expect(readLinkToken('key', token)).toBe(id);
  });

  it('is worth nothing under another key, for another link, or cut short', () => {
    expect(readLinkToken('another key', token)).toBeUndefined();
    expect(readLinkToken('key', newId().replaceAll('-', '') + token.slice(32))).toBeUndefined();
    for (const cut of ['', token.slice(0, 32), token.slice(0, 63), `${token}0`, token.toUpperCase()]) {
      expect(readLinkToken('key', cut)).toBeUndefined();
    }
  });
});
