import { dayInDigits, dayInWords } from './paper-dates.js';

describe('a day', () => {
  it.each([
    ['2023-11-09', 'fr', '9 novembre 2023'],
    ['2024-05-01', 'fr', '1er mai 2024'],
    ['2024-02-29', 'fr', '29 février 2024'],
    ['2023-12-31', 'fr', '31 décembre 2023'],
    ['2023-11-09', 'en', '9 November 2023'],
    ['2024-05-01', 'en', '1 May 2024'],
  ] as const)('%s is in words (%s) « %s »', (day, locale, words) => {
    expect(dayInWords(day, locale)).toBe(words);
  });

  it('is in digits as French forms write it', () => {
    expect(dayInDigits('1995-05-14')).toBe('14/05/1995');
  });
});
