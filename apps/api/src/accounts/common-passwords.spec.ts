import { isCommon } from './common-passwords.js';

describe('the most common passwords', () => {
  it.each(['Password1', 'PASSW0RD', 'Azerty123', 'P@ssw0rd', 'Bonjour1'])(
    '%s is one, whatever its capitals',
    (password) => {
      expect(isCommon(password)).toBe(true);
    },
  );

  it.each(['Certif2026', 'Soleil-Vert-7', 'constructor', ''])('%j is none', (password) => {
    expect(isCommon(password)).toBe(false);
  });
});
