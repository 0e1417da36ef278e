import * as fc from 'fast-check';
import { verdictOn } from '../../places/birth-place.rules.js';
import { Gazetteer, type NamedCommune } from '../../places/gazetteer.js';
import { placeKeys } from '../../places/place-name.rules.js';
import type { Cell, Sheet } from '../../platform/spreadsheet/spreadsheet.js';
import { HeadersNotFound, NoCandidateInFile } from '../candidates.errors.js';
import { duplicatesIn, tooManyIn, typedList } from './candidate-list.js';
import { judgedRow, readRow, type ListContext } from './candidate-row.js';
import { columnsOf } from './columns.js';

const context = (billing = true) => ({
  columns: columnsOf({ billing, certifierName: 'Pix' }),
  billing,
  offered: [],
  today: '2026-11-21',
});

const commune = (inseeCode: string, name: string, postalCode: string): NamedCommune => ({
  inseeCode,
  name,
  kind: 'current',
  until: null,
  today: null,
  postalCodes: [postalCode],
  ...placeKeys(name),
});
const gazetteer = new Gazetteer([
  commune('75056', 'Paris', '75001'),
  commune('01053', 'Bourg-en-Bresse', '01000'),
  commune('2A004', 'Ajaccio', '20000'),
]);

/** A list with its rows judged, in a France of three communes. */
function readCandidateList(sheets: Sheet[], given: ListContext) {
  const { rows, skipped } = typedList(sheets, given.columns);
  const judged = rows
    .map((row) => readRow(row, given))
    .map((row) => judgedRow(row, verdictOn(row.place, gazetteer), given));
  return {
    candidates: judged.flatMap(({ row, identity, data }) => (data ? [{ row, identity, data }] : [])),
    problems: [...judged.flatMap(({ problems }) => problems), ...duplicatesIn(judged)],
    skipped,
    judged,
  };
}

const HEADERS = context().columns.map(({ header }) => header);
const GOOD: Record<string, string> = {
  '* Nom de naissance': 'DELARUE',
  '* Prénom': 'Sophie',
  '* Date de naissance (format : jj/mm/aaaa)': '04/07/2001',
  '* Sexe (M ou F)': 'F',
  'Code postal': '75001',
  'Nom de la commune': 'Paris',
  Pays: 'France',
  'Tarification part Pix': 'Gratuite',
};

const text = (value: string): Cell => ({ text: value, kind: 'text' });
const sheetOf = (headers: string[], people: Record<string, string | Cell>[], firstRow = 12): Sheet => ({
  name: 'Liste des candidats',
  rows: [
    { row: firstRow, cells: headers.map(text) },
    ...people.map((person, index) => ({
      row: firstRow + 1 + index,
      cells: headers.map((header) => {
        const cell = person[header];
        return typeof cell === 'string' ? text(cell) : (cell ?? null);
      }),
    })),
  ],
});
const read = (changes: Record<string, string | Cell>, billing = true) =>
  readCandidateList([sheetOf(HEADERS, [{ ...GOOD, ...changes }])], context(billing));
const faultsOf = (changes: Record<string, string | Cell>, billing = true) =>
  read(changes, billing).problems.map(({ row, column, code }) => [row, column, code]);

const BIRTHDATE = '* Date de naissance (format : jj/mm/aaaa)';

describe('the header row', () => {
  it('is found by its names: in any order, whatever the case, accents, stars, brackets and line breaks', () => {
    const shuffled = HEADERS.toReversed().map((header) => header.toUpperCase().replace(' (', '\n('));
    const people = [
      Object.fromEntries(
        HEADERS.toReversed().map((header, index) => [shuffled[index] ?? '', GOOD[header] ?? '']),
      ),
    ];
    const list = readCandidateList([sheetOf(shuffled, people)], context());
    expect(list.problems).toEqual([]);
    expect(list.candidates[0]?.data).toMatchObject({
      lastName: 'DELARUE',
      firstName: 'Sophie',
      birthCity: 'Paris',
    });
  });

  it('is found in whichever sheet, below whatever stands above', () => {
    const notes: Sheet = { name: 'Notes', rows: [{ row: 1, cells: [text('Pays'), text('Bonjour')] }] };
    const list = readCandidateList([notes, sheetOf(HEADERS, [GOOD], 40)], context());
    expect(list.candidates.map(({ row }) => row)).toEqual([41]);
  });

  it('takes the configured name of the certifier, and « Pix » as well', () => {
    const columns = columnsOf({ billing: true, certifierName: 'Certimax' });
    for (const name of ['Tarification part Certimax', 'Tarification part Pix']) {
      const headers = HEADERS.map((header) => (header === 'Tarification part Pix' ? name : header));
      const list = readCandidateList([sheetOf(headers, [{ ...GOOD, [name]: 'Payante' }])], {
        ...context(),
        columns,
      });
      expect(list.candidates[0]?.data.billingMode).toBe('PAID');
    }
  });

  it('names what is missing', () => {
    const headers = HEADERS.filter((header) => header !== 'Pays' && header !== '* Prénom');
    expect(() => readCandidateList([sheetOf(headers, [GOOD])], context())).toThrow(HeadersNotFound);
    expect(() => readCandidateList([sheetOf(headers, [GOOD])], context())).toThrow(/\* Prénom, Pays/);
  });

  it('needs no billing in a school', () => {
    const headers = HEADERS.filter(
      (header) => header !== 'Tarification part Pix' && header !== 'Code de prépaiement',
    );
    expect(readCandidateList([sheetOf(headers, [GOOD])], context(false)).problems).toEqual([]);
    expect(() => readCandidateList([sheetOf(headers, [GOOD])], context(true))).toThrow(
      /Tarification part Pix/,
    );
  });
});

describe('a row', () => {
  it('is read as typed', () => {
    const { candidates } = read({
      'E-mail du destinataire des résultats (formateur, enseignant…)': 'formateur@mail.fr',
      'Identifiant local': ' ETU 42 ',
      'Temps majoré ?': '33 %',
    });
    expect(candidates[0]).toEqual({
      row: 13,
      identity: 'delarue sophie 2001-07-04',
      data: {
        lastName: 'DELARUE',
        firstName: 'Sophie',
        birthdate: '2001-07-04',
        sex: 'F',
        birthCountry: 'FRANCE',
        birthInseeCode: null,
        birthPostalCode: '75001',
        birthCity: 'Paris',
        email: null,
        resultRecipientEmail: 'formateur@mail.fr',
        externalId: 'ETU 42',
        extraTimePercentage: 33,
        billingMode: 'FREE',
        prepaymentCode: null,
        complementaryCertification: null,
      },
    });
  });

  it('tells all its faults at once', () => {
    const faults = faultsOf({
      '* Nom de naissance': '',
      [BIRTHDATE]: '31/02/2001',
      '* Sexe (M ou F)': 'X',
      'Code postal': '',
      'E-mail de convocation': 'sophie@',
      'Temps majoré ?': '120',
      'Tarification part Pix': 'Offerte',
    });
    expect(faults).toEqual([
      [13, '* Nom de naissance', 'CANDIDATE_LAST_NAME_REQUIRED'],
      [13, BIRTHDATE, 'CANDIDATE_BIRTHDATE_FORMAT_NOT_VALID'],
      [13, '* Sexe (M ou F)', 'CANDIDATE_SEX_NOT_VALID'],
      [13, 'Code postal', 'CANDIDATE_BIRTH_POSTAL_CODE_REQUIRED'],
      [13, 'E-mail de convocation', 'CANDIDATE_EMAIL_NOT_VALID'],
      [13, 'Temps majoré ?', 'CANDIDATE_EXTRA_TIME_NOT_VALID'],
      [13, 'Tarification part Pix', 'CANDIDATE_BILLING_MODE_NOT_VALID'],
    ]);
  });

  it.each<[string, Record<string, string | Cell>, string]>([
    [
      'a birth date in a date cell',
      { [BIRTHDATE]: { text: '04/07/01', kind: 'date', date: '2001-07-04' } },
      '2001-07-04',
    ],
    ['one typed with dots', { [BIRTHDATE]: '4.7.2001' }, '2001-07-04'],
    ['one typed as ISO', { [BIRTHDATE]: '2001-07-04' }, '2001-07-04'],
    ['29 February of a leap year', { [BIRTHDATE]: '29/02/2000' }, '2000-02-29'],
  ])('accepts %s', (_, changes, birthdate) => {
    expect(read(changes).candidates[0]?.data.birthdate).toBe(birthdate);
  });

  it.each<[string, string, string]>([
    ['29 February of another', '29/02/1900', 'CANDIDATE_BIRTHDATE_FORMAT_NOT_VALID'],
    ['words', 'le 4 juillet', 'CANDIDATE_BIRTHDATE_FORMAT_NOT_VALID'],
    ['1 January 1900', '01/01/1900', 'CANDIDATE_BIRTHDATE_MUST_BE_GREATER'],
    ['tomorrow', '22/11/2026', 'CANDIDATE_BIRTHDATE_IN_THE_FUTURE'],
    ['nothing', '', 'CANDIDATE_BIRTHDATE_REQUIRED'],
  ])('refuses a birth date that is %s', (_, typed, code) => {
    expect(faultsOf({ [BIRTHDATE]: typed })).toEqual([[13, BIRTHDATE, code]]);
  });

  it('suggests a century for two digits and never takes one', () => {
    expect(read({ [BIRTHDATE]: '4/7/01' }).problems[0]).toMatchObject({
      code: 'CANDIDATE_BIRTHDATE_TWO_DIGIT_YEAR',
      value: '4/7/01',
      suggestion: '04/07/2001',
    });
    expect(read({ [BIRTHDATE]: '04/07/78' }).problems[0]?.suggestion).toBe('04/07/1978');
  });

  it.each<[string, string | Cell, number | null]>([
    ['33 %', '33 %', 33],
    ['33%', '33%', 33],
    ['33', '33', 33],
    ['a percent cell', { text: '33%', kind: 'percent', number: 0.33 }, 33],
    ['a number', { text: '33', kind: 'number', number: 33 }, 33],
    ['a fraction', { text: '0,33', kind: 'number', number: 0.33 }, 33],
    ['nothing', '', null],
    ['0', '0', null],
  ])('reads extra time from %s', (_, cell, percentage) => {
    expect(read({ 'Temps majoré ?': cell }).candidates[0]?.data.extraTimePercentage).toBe(percentage);
  });

  it.each<[string, string | Cell]>([
    ['100', '100'],
    ['33 typed into a percent cell', { text: '3300%', kind: 'percent', number: 33 }],
    ['half a percent', '33,5'],
    ['words', 'un tiers'],
    ['less than nothing', '-5'],
  ])('refuses extra time of %s', (_, cell) => {
    expect(faultsOf({ 'Temps majoré ?': cell })).toEqual([
      [13, 'Temps majoré ?', 'CANDIDATE_EXTRA_TIME_NOT_VALID'],
    ]);
  });

  it('gives back the zero that a number lost', () => {
    const { candidates } = read({
      'Code postal': { text: '1000', kind: 'number', number: 1000 },
      'Nom de la commune': 'Bourg-en-Bresse',
    });
    expect(candidates[0]?.data.birthPostalCode).toBe('01000');
    const byCode = read({ 'Code postal': '', 'Nom de la commune': '', 'Code Insee': '2a 004' });
    expect(byCode.candidates[0]?.data).toMatchObject({ birthInseeCode: '2A004', birthCity: 'Ajaccio' });
  });

  it.each<[string, Record<string, string>, string | undefined]>([
    [
      'a French INSEE code alone',
      { 'Code Insee': '75056', 'Code postal': '', 'Nom de la commune': '' },
      undefined,
    ],
    ['the same said twice', { 'Code Insee': '75056' }, undefined],
    [
      'abroad with 99',
      { 'Code Insee': '99', 'Code postal': '', 'Nom de la commune': 'Berlin', Pays: 'Allemagne' },
      undefined,
    ],
    [
      'abroad with the code of the country',
      { 'Code Insee': '99109', 'Code postal': '', 'Nom de la commune': 'Berlin', Pays: 'Allemagne' },
      undefined,
    ],
    ['no country', { Pays: '' }, 'CANDIDATE_BIRTH_COUNTRY_REQUIRED'],
    [
      'nothing at all',
      { 'Code postal': '', 'Nom de la commune': '', Pays: '' },
      'CANDIDATE_BIRTH_INFORMATION_REQUIRED',
    ],
    ['a postal code without its commune', { 'Nom de la commune': '' }, 'CANDIDATE_BIRTH_CITY_REQUIRED'],
    ['a postal code of letters', { 'Code postal': 'PARIS' }, 'CANDIDATE_BIRTH_POSTAL_CODE_NOT_FOUND'],
    ['France with the code of abroad', { 'Code Insee': '99109' }, 'CANDIDATE_BIRTH_INSEE_CODE_NOT_VALID'],
    [
      'abroad with the code of France',
      { 'Code Insee': '75056', 'Code postal': '', Pays: 'Allemagne' },
      'CANDIDATE_FOREIGN_INSEE_CODE_NOT_VALID',
    ],
    [
      'abroad with a postal code',
      { 'Code Insee': '99', Pays: 'Allemagne' },
      'CANDIDATE_FOREIGN_POSTAL_CODE_MUST_BE_EMPTY',
    ],
    [
      'abroad without a commune',
      { 'Code Insee': '99', 'Code postal': '', 'Nom de la commune': '', Pays: 'Allemagne' },
      'CANDIDATE_FOREIGN_BIRTH_CITY_REQUIRED',
    ],
  ])('judges a birth place: %s', (_, changes, code) => {
    expect(faultsOf(changes).map(([, , found]) => found)).toEqual(code ? [code] : []);
  });

  it.each<[string, Record<string, string>, boolean, string | undefined]>([
    [
      'prepaid with its code',
      { 'Tarification part Pix': 'prépayée', 'Code de prépaiement': '12345678912345/FACT12345' },
      true,
      undefined,
    ],
    ['prepaid without', { 'Tarification part Pix': 'Prépayée' }, true, 'CANDIDATE_PREPAYMENT_CODE_REQUIRED'],
    ['free with a code', { 'Code de prépaiement': 'X' }, true, 'CANDIDATE_PREPAYMENT_CODE_MUST_BE_EMPTY'],
    ['nothing', { 'Tarification part Pix': '' }, true, 'CANDIDATE_BILLING_MODE_REQUIRED'],
    ['billing in a school', {}, false, 'CANDIDATE_BILLING_MODE_MUST_BE_EMPTY'],
  ])('judges the billing: %s', (_, changes, billing, code) => {
    expect(faultsOf(changes, billing).map(([, , found]) => found)).toEqual(code ? [code] : []);
  });

  it('never takes what a failed formula shows', () => {
    expect(faultsOf({ '* Prénom': { text: '#DIV/0!', kind: 'error' } })).toEqual([
      [13, '* Prénom', 'CELL_IN_ERROR'],
    ]);
  });

  it('keeps no mark that nobody sees', () => {
    const { candidates } = read({ '* Nom de naissance': '\u200bDELARUE\u00a0 -\u202f MARTIN\u200e' });
    expect(candidates[0]?.data.lastName).toBe('DELARUE - MARTIN');
  });
});

describe('a list', () => {
  it('names the row of the first when somebody comes twice, however written', () => {
    const twin = { ...GOOD, '* Nom de naissance': 'Delarue ', '* Prénom': 'SOPHIE' };
    const { problems } = readCandidateList(
      [sheetOf(HEADERS, [GOOD, { ...GOOD, '* Prénom': 'Marie' }, twin])],
      context(),
    );
    expect(problems).toEqual([
      { row: 15, column: null, code: 'DUPLICATE_CANDIDATE', value: '13', blocking: true },
    ]);
  });

  it('passes over rows that carry a number alone, and says which others it left out', () => {
    const headers = ['N°', ...HEADERS, 'Remarque'];
    const { candidates, skipped } = readCandidateList(
      [sheetOf(headers, [{ ...GOOD, 'N°': '1' }, { 'N°': '2' }, { Remarque: 'à vérifier' }])],
      context(),
    );
    expect(candidates).toHaveLength(1);
    expect(skipped).toEqual([{ row: 15, reason: 'OUTSIDE_THE_LIST' }]);
  });

  it('is refused when nobody is in it', () => {
    expect(() => readCandidateList([sheetOf(HEADERS, [])], context())).toThrow(NoCandidateInFile);
  });

  it('is refused beyond 10,000 people, with their number', () => {
    const people = Array.from({ length: 10_001 }, () => GOOD);
    const list = typedList([sheetOf(HEADERS, people)], context().columns);
    expect(tooManyIn(list.rows)).toMatchObject([
      { row: 10_013, code: 'TOO_MANY_CANDIDATES', value: '10001' },
    ]);
    expect(tooManyIn(list.rows.slice(1))).toEqual([]);
  });

  it('loses no row: each is somebody, has a problem, or is named as left out', () => {
    const cell = fc.oneof(fc.constant(''), fc.string(), fc.constantFrom(...Object.values(GOOD)));
    const person = fc.record(Object.fromEntries([...HEADERS, 'Remarque'].map((header) => [header, cell])));
    fc.assert(
      fc.property(
        fc.array(fc.oneof(person, fc.constant({ ...GOOD })), { minLength: 1, maxLength: 12 }),
        (people) => {
          const headers = [...HEADERS, 'Remarque'];
          let list;
          try {
            list = readCandidateList([sheetOf(headers, people)], context());
          } catch (error) {
            expect(error).toBeInstanceOf(NoCandidateInFile);
            return;
          }
          const accounted = new Set([
            ...list.candidates.map(({ row }) => row),
            ...list.problems.map(({ row }) => row),
            ...list.skipped.map(({ row }) => row),
          ]);
          people.forEach((given, index) => {
            const empty = Object.values(given).every(
              (value) => /^[\s\p{Cc}\p{Cf}]*$/u.test(value) || /^\d{1,5}$/.test(value.trim()),
            );
            if (!empty) expect([...accounted]).toContain(13 + index);
          });
        },
      ),
    );
  });
});
