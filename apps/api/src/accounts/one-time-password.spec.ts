import * as fc from 'fast-check';
import { newPassword } from '#dto/accounts/new-password.js';
import { isCommon } from './common-passwords.js';
import { newSeed, oneTimePassword } from './one-time-password.js';

describe('a one-time password', () => {
  it('follows the rule of any password, and is easy to copy from paper', () => {
    fc.assert(
      fc.property(fc.uuid(), fc.string(), (accountId, seed) => {
        const password = oneTimePassword('key', accountId, seed);
        expect(newPassword.safeParse(password).success).toBe(true);
        expect(password).toMatch(/^[BCDFGHJKMNPQRSTVWXZ][bcdfghjkmnpqrstvwxz]{5}[2-9]{4}$/);
        expect(isCommon(password)).toBe(false);
      }),
    );
  });

  it('is the same when it is printed again', () => {
    expect(oneTimePassword('key', 'account', 'seed')).toBe(oneTimePassword('key', 'account', 'seed'));
  });

  it.each([
    ['key', 'other', 'account', 'seed'],
    ['account', 'key', 'other', 'seed'],
    ['seed', 'key', 'account', 'other'],
  ])('is another with another %s', (_, key, accountId, seed) => {
    expect(oneTimePassword(key, accountId, seed)).not.toBe(oneTimePassword('key', 'account', 'seed'));
  });

  it('has a seed that never comes twice', () => {
    expect(new Set(Array.from({ length: 1000 }, newSeed)).size).toBe(1000);
  });
});
