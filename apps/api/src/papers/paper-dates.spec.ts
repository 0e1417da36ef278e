import { dayInDigits, dayInShort, dayInWords, hourInWords, weekdayInWords } from './paper-dates.js';

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

  it('is short on the kit, and has its weekday on a convocation', () => {
    expect(dayInShort('2023-11-09', 'fr')).toBe('9 nov. 2023');
    expect(weekdayInWords('2024-05-01', 'fr')).toBe('mercredi 1er mai 2024');
    expect(weekdayInWords('2023-11-11', 'fr')).toBe('samedi 11 novembre 2023');
    expect(weekdayInWords('2023-11-09', 'en')).toBe('Thursday, 9 November 2023');
  });

  it('is in digits as French forms write it', () => {
    expect(dayInDigits('1995-05-14')).toBe('14/05/1995');
  });
});

describe('a time', () => {
  it('has an h in French words', () => {
    expect([hourInWords('17:00', 'fr'), hourInWords('17:00', 'en')]).toEqual(['17h00', '17:00']);
  });
});
