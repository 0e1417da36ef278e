import { CODE_DIGITS, CODE_LETTERS, newAccessCode, newInvigilatorPassword } from './codes.js';

const DRAWS = 100_000;

/** How far the counts are from even, as Pearson's statistic over its degrees of freedom: near 1 for a fair draw. */
function unevenness(texts: string[], alphabet: string): number {
  const counts = new Map([...alphabet].map((character) => [character, 0]));
  for (const character of texts.join('')) counts.set(character, (counts.get(character) ?? 0) + 1);
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const expected = total / alphabet.length;
  const statistic = [...counts.values()].reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
  return statistic / (alphabet.length - 1);
}

describe('session codes', () => {
  const accessCodes = Array.from({ length: DRAWS }, newAccessCode);
  const passwords = Array.from({ length: DRAWS }, newInvigilatorPassword);

  it('are made of the restricted alphabets alone', () => {
    const accessCode = new RegExp(`^[${CODE_LETTERS}]{4}[${CODE_DIGITS}]{2}$`);
    const password = new RegExp(`^[${CODE_LETTERS}${CODE_DIGITS}]{5}$`);
    expect(accessCodes.filter((code) => !accessCode.test(code))).toEqual([]);
    expect(passwords.filter((code) => !password.test(code))).toEqual([]);
  });

  it('draw every character as often as any other', () => {
    expect(
      unevenness(
        accessCodes.map((code) => code.slice(0, 4)),
        CODE_LETTERS,
      ),
    ).toBeLessThan(4);
    expect(
      unevenness(
        accessCodes.map((code) => code.slice(4)),
        CODE_DIGITS,
      ),
    ).toBeLessThan(5);
    expect(unevenness(passwords, CODE_LETTERS + CODE_DIGITS)).toBeLessThan(4);
  });

  it('hardly ever repeat', () => {
    // 24^5 passwords: 100,000 draws are expected to leave some 99,375 different ones.
    expect(new Set(passwords).size).toBeGreaterThan(98_500);
  });
});
