import * as fc from 'fast-check';
import { readBilling, readBirthdate, readEmail, readExtraTime, readSex } from './cell-rules.js';

const TODAY = '2026-11-21';
const CODES = { invalid: 'CANDIDATE_EMAIL_NOT_VALID', unlikely: 'CANDIDATE_EMAIL_UNLIKELY' } as const;
const suggestionOf = (reading: { suggestion?: string } | object) =>
  'suggestion' in reading ? reading.suggestion : undefined;

describe('a birth date that is none', () => {
  it.each<[string, string | undefined]>([
    ['04/07/01', '04/07/2001'],
    ['4-7-78', '04/07/1978'],
    ['07/24/2001', '24/07/2001'],
    ['2001-24-07', '24/07/2001'],
    ['2001/07/04', '04/07/2001'],
    ['2001-07-04T00:00:00', '04/07/2001'],
    ['2001-07-04 00:00:00', '04/07/2001'],
    ['04072001', '04/07/2001'],
    ['4072001', '04/07/2001'],
    ['20010704', '04/07/2001'],
    ['37076', '04/07/2001'],
    ['O4/O7/2OO1', '04/07/2001'],
    ['4 juillet 2001', '04/07/2001'],
    ['le 1er mai 1998', '01/05/1998'],
    ['mercredi 4 juillet 2001', '04/07/2001'],
    ['mardi 6 mars 2001', '06/03/2001'],
    ['12 déc. 99', '12/12/1999'],
    ['August 24, 2000', '24/08/2000'],
    ['04/07/2001 (Paris)', '04/07/2001'],
    ['31/02/2001', undefined],
    ['2001', undefined],
    ['4 juillet', undefined],
    ['demain', undefined],
    ['04/07/2090', undefined],
  ])('%s is taken by nobody; suggested: %s', (typed, suggestion) => {
    const reading = readBirthdate(typed, TODAY);
    expect('value' in reading).toBe(false);
    expect(suggestionOf(reading)).toBe(suggestion);
  });

  it('is suggested only as a day that would be accepted, whatever was typed', () => {
    const pieces = fc.constantFrom(
      ...'0123456789/-. OlTjuillet févr mai'.split(''),
      'juillet',
      'mars',
      '2001',
      '12',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(pieces, { maxLength: 12 }).map((all) => all.join('')),
        ),
        (typed) => {
          const suggestion = suggestionOf(readBirthdate(typed, TODAY));
          if (suggestion !== undefined) expect(readBirthdate(suggestion, TODAY)).toHaveProperty('value');
        },
      ),
    );
  });
});

describe('an e-mail address', () => {
  it.each<[string, string | undefined]>([
    ['sophie@gmial.com', 'sophie@gmail.com'],
    ['sophie@gmail.co', 'sophie@gmail.com'],
    ['Sophie.D@hotmial.fr', 'Sophie.D@hotmail.fr'],
    ['sophie@wanado.fr', 'sophie@wanadoo.fr'],
    ['sophie@univ-testix.con', 'sophie@univ-testix.com'],
    ['sophie@gmail.com', undefined],
    ['sophie@mail.com', undefined],
    ['sophie@univ-testix.fr', undefined],
  ])('%s is taken, and doubted where a letter is wrong: %s', (typed, likelier) => {
    expect(readEmail(typed, CODES)).toEqual({
      value: typed,
      ...(likelier ? { doubt: { code: 'CANDIDATE_EMAIL_UNLIKELY', suggestion: likelier } } : {}),
    });
  });

  it.each<[string, string | undefined]>([
    ['sophie @ mail.fr', 'sophie@mail.fr'],
    ['sophie@mail,fr', 'sophie@mail.fr'],
    ['mailto:sophie@mail.fr', 'sophie@mail.fr'],
    ['Sophie Delarue <sophie@mail.fr>', 'sophie@mail.fr'],
    ['sophie(at)mail.fr', 'sophie@mail.fr'],
    ['sophie@@mail..fr;', 'sophie@mail.fr'],
    ['sophie@gmail', 'sophie@gmail.com'],
    ['sophie', undefined],
    ['voir secrétariat', undefined],
  ])('%s is refused; suggested: %s', (typed, suggestion) => {
    expect(readEmail(typed, CODES)).toEqual({
      code: 'CANDIDATE_EMAIL_NOT_VALID',
      ...(suggestion ? { suggestion } : {}),
    });
  });
});

describe('a word for something that has a list of values', () => {
  it.each<[string, 'M' | 'F' | undefined]>([
    ['Femme', 'F'],
    ['féminin', 'F'],
    ['Mme', 'F'],
    ['H', 'M'],
    ['Monsieur', 'M'],
    ['M.', 'M'],
    ['autre', undefined],
  ])('sex « %s » suggests %s', (typed, sex) => {
    expect(suggestionOf(readSex(typed))).toBe(sex);
  });

  it.each<[string, string | undefined]>([
    ['33,33 %', '33 %'],
    ['un tiers', '33 %'],
    ['Tiers-temps', '33 %'],
    ['1/3', '33 %'],
    ['3300 %', '33 %'],
    ['33 pour cent', '33 %'],
    ['1000', '10 %'],
    ['100', undefined],
    ['100 %', undefined],
    ['200 %', undefined],
    ['900', undefined],
    ['120', undefined],
    ['oui', undefined],
  ])('extra time « %s » suggests %s', (typed, suggestion) => {
    const reading = readExtraTime(typed);
    expect('value' in reading).toBe(false);
    expect(suggestionOf(reading)).toBe(suggestion);
  });

  it.each<[string, string | undefined]>([
    ['Gratuit', 'Gratuite'],
    ['offert', 'Gratuite'],
    ['à payer', 'Payante'],
    ['Prépayé', 'Prépayée'],
    ['déjà payé', 'Prépayée'],
    ['oui', undefined],
  ])('billing « %s » suggests %s', (typed, suggestion) => {
    expect(suggestionOf(readBilling(typed))).toBe(suggestion);
  });
});
