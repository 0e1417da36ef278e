import { COUNTRIES } from './countries.js';
import { isCountryCode, keptCountry } from './country-match.rules.js';
import { TERRITORIES } from './territories.js';

describe('the code of a territory', () => {
  it('is no country’s own', () => {
    expect(COUNTRIES.filter(({ inseeCode }) => inseeCode && TERRITORIES.has(inseeCode))).toEqual([]);
  });

  it.each<[string, boolean, string]>([
    ['99430', true, 'GROENLAND'],
    ['99109', true, 'ALLEMAGNE'],
    ['99115', true, 'TCHÉCOSLOVAQUIE'],
    ['99999', false, '99999'],
  ])('%s is known: %s, and kept as %s', (code, known, kept) => {
    expect(isCountryCode(code)).toBe(known);
    expect(keptCountry(code)).toBe(kept);
  });
});
