import { utils, write, type WorkSheet } from 'xlsx';
import { realFile } from '../../platform/spreadsheet/testing/odd-files.js';
import { candidateList, LIST_HEADERS, listedPerson, odsOf, type TestCell } from '../../testing/ods.js';

/** Rows as a person fills them in, changed where the entry says; columns are counted from 1 (« Nom de naissance »). */
type Changes = Partial<Record<number, TestCell>>;

const list = (...people: Changes[]) => candidateList(people.map((changes, at) => listedPerson(at, changes)));
const xlsx = (...people: Changes[]) =>
  candidateList(
    people.map((changes, at) => listedPerson(at, changes)),
    LIST_HEADERS,
    'xlsx',
  );
const born = (country: string, insee: TestCell, postal: TestCell, city: TestCell): Changes => ({
  5: insee,
  6: postal,
  7: city,
  8: country,
});
const renamed = (headers: Partial<Record<number, string>>) =>
  candidateList(
    [listedPerson(0)],
    LIST_HEADERS.map((header, at) => headers[at] ?? header),
  );

const TABLE = [LIST_HEADERS, listedPerson(0), listedPerson(1)].map((cells) => cells.map(String));
const csv = (separator: string, end = '\r\n', rows = TABLE) =>
  rows.map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(separator)).join(end);

/** A workbook of several sheets, each of rows, some of which are hidden. */
function book(
  sheets: Record<string, { rows: readonly (readonly TestCell[])[]; hiddenRows?: number[]; merge?: string }>,
  bookType: 'ods' | 'xlsx',
): Buffer {
  const workbook = utils.book_new();
  for (const [name, { rows, hiddenRows = [], merge }] of Object.entries(sheets)) {
    const sheet: WorkSheet = utils.aoa_to_sheet(rows.map((row) => [...row]));
    sheet['!rows'] = rows.map((_, at) => ({ hidden: hiddenRows.includes(at) }));
    if (merge) sheet['!merges'] = [utils.decode_range(merge)];
    utils.book_append_sheet(workbook, sheet, name);
  }
  return write(workbook, { bookType, type: 'buffer', compression: true }) as Buffer;
}

const people = (...changes: Changes[]) => [
  LIST_HEADERS,
  ...changes.map((each, at) => listedPerson(at, each)),
];

/**
 * Odd lists, each with what becomes of it: how many are enrolled, then every problem and every row that is passed over, with
 * its number; or the code by which the whole file is refused.
 */
export const oddLists: readonly (readonly [name: string, file: () => Buffer, outcome: readonly string[]])[] =
  [
    // Dates
    ['a real date cell', () => list({ 3: { day: '2001-07-04' } }), ['1']],
    ['a real date cell of Excel', () => xlsx({ 3: { day: '2001-07-04' } }), ['1']],
    ['a date with dots', () => list({ 3: '4.7.2001' }), ['1']],
    ['a date with dashes', () => list({ 3: '04-07-2001' }), ['1']],
    ['a date the wrong way round for us', () => list({ 3: '2001-07-04' }), ['1']],
    [
      'a date in words',
      () => list({ 3: '4 juillet 2001' }),
      ['0', '13 CANDIDATE_BIRTHDATE_FORMAT_NOT_VALID → 04/07/2001'],
    ],
    [
      'a date of two digits',
      () => list({ 3: '04/07/01' }),
      ['0', '13 CANDIDATE_BIRTHDATE_TWO_DIGIT_YEAR → 04/07/2001'],
    ],
    ['a day that is none', () => list({ 3: '30/02/2001' }), ['0', '13 CANDIDATE_BIRTHDATE_FORMAT_NOT_VALID']],
    [
      'a day of the other century',
      () => list({ 3: '01/01/1900' }),
      ['0', '13 CANDIDATE_BIRTHDATE_MUST_BE_GREATER'],
    ],
    ['a day to come', () => list({ 3: '04/07/2099' }), ['0', '13 CANDIDATE_BIRTHDATE_IN_THE_FUTURE']],
    [
      'a date that became a number',
      () => list({ 3: 37076 }),
      ['0', '13 CANDIDATE_BIRTHDATE_FORMAT_NOT_VALID → 04/07/2001'],
    ],
    ['no date', () => list({ 3: '' }), ['0', '13 CANDIDATE_BIRTHDATE_REQUIRED']],
    // Codes and places
    [
      'a postal code as a number, its zero lost',
      () => list(born('France', '', 1000, 'Bourg-en-Bresse')),
      ['1'],
    ],
    ['an INSEE code as a number, its zero lost', () => list(born('France', 1053, '', '')), ['1']],
    ['an INSEE code in small letters', () => list(born('France', '2a004', '', '')), ['1']],
    ['a postal code with a space', () => list(born('France', '', '75 001', 'Paris')), ['1']],
    [
      'a commune without its hyphens and accents',
      () => list(born('france ', '', '01000', 'BOURG EN BRESSE')),
      ['1'],
    ],
    ['a country in English letters', () => list(born('FRANÇE', '75056', '', '')), ['1']],
    ['abroad with 99', () => list(born('Belgique', '99', '', 'Gand')), ['1']],
    ['abroad with the code of the country', () => list(born('Allemagne', 99109, '', 'Köln')), ['1']],
    [
      'abroad with a postal code',
      () => list(born('Belgique', '99', '9000', 'Gand')),
      ['0', '13 CANDIDATE_FOREIGN_POSTAL_CODE_MUST_BE_EMPTY'],
    ],
    [
      'abroad without a commune',
      () => list(born('Belgique', '99', '', '')),
      ['0', '13 CANDIDATE_FOREIGN_BIRTH_CITY_REQUIRED'],
    ],
    [
      'a place that is nowhere told',
      () => list(born('', '', '', '')),
      ['0', '13 CANDIDATE_BIRTH_INFORMATION_REQUIRED'],
    ],
    [
      'a place without its country',
      () => list(born('', '75056', '', '')),
      ['0', '13 CANDIDATE_BIRTH_COUNTRY_REQUIRED → France'],
    ],
    // Words
    [
      'names with accents, apostrophes and other scripts',
      () => list({ 1: 'D’Hérouville', 2: 'Zoë' }, { 1: '東京', 2: 'محمد' }),
      ['2'],
    ],
    [
      'names with spaces that nobody sees',
      () => list({ 1: '\u200bLE\u00a0GOFF ', 2: ' Anne\tMarie' }),
      ['1'],
    ],
    ['a name of 300 letters', () => list({ 1: 'A'.repeat(300) }), ['0', '13 CANDIDATE_LAST_NAME_NOT_VALID']],
    ['a name that is a number', () => list({ 1: 1984 }), ['1']],
    ['sexes in small letters', () => list({ 4: 'm' }, { 4: ' f ' }), ['2']],
    ['a sex as a word', () => list({ 4: 'Femme' }), ['0', '13 CANDIDATE_SEX_NOT_VALID → F']],
    [
      'a fee as a word of its own',
      () => list({ 13: 'gratuit' }),
      ['0', '13 CANDIDATE_BILLING_MODE_NOT_VALID → Gratuite'],
    ],
    ['a fee in capitals, prepaid, with its code', () => list({ 13: 'PREPAYEE', 14: 'FACT1' }), ['1']],
    [
      'a prepayment code that goes with nothing',
      () => list({ 14: 'FACT1' }),
      ['0', '13 CANDIDATE_PREPAYMENT_CODE_MUST_BE_EMPTY'],
    ],
    [
      'an address a letter beside a common one',
      () => list({ 10: 'a@gmial.com' }),
      ['1', '13 CANDIDATE_EMAIL_UNLIKELY → a@gmail.com'],
    ],
    [
      'an address with a comma',
      () => list({ 9: 'a@mail,fr' }),
      ['0', '13 CANDIDATE_RESULT_RECIPIENT_EMAIL_NOT_VALID → a@mail.fr'],
    ],
    ['a number of 15 digits as an identifier', () => list({ 11: 123456789012345 }), ['1']],
    // Extra time
    ['a percent cell', () => xlsx({ 12: { percent: 33 } }), ['1']],
    [
      'extra time as a number, a fraction and with a sign',
      () => list({ 12: 33 }, { 12: 0.33 }, { 12: '33%' }),
      ['3'],
    ],
    ['no extra time as zero', () => list({ 12: 0 }), ['1']],
    ['a third', () => list({ 12: '1/3' }), ['0', '13 CANDIDATE_EXTRA_TIME_NOT_VALID → 33 %']],
    ['the whole time again', () => list({ 12: 100 }), ['0', '13 CANDIDATE_EXTRA_TIME_NOT_VALID']],
    [
      '33 typed into a percent cell',
      () => xlsx({ 12: { percent: 3300 } }),
      ['0', '13 CANDIDATE_EXTRA_TIME_NOT_VALID → 33 %'],
    ],
    // Rows
    ['a blank row in the middle', () => candidateList([listedPerson(0), [], listedPerson(1)]), ['2']],
    ['rows with their number alone', () => candidateList([listedPerson(0), [2], [3]]), ['1']],
    [
      'a note below the list',
      () => candidateList([listedPerson(0), ['Fait à Testix']]),
      ['1', '14 OUTSIDE_THE_LIST'],
    ],
    [
      'the same person twice',
      () => candidateList([listedPerson(0), listedPerson(0, { 1: 'Nom-À', 2: 'prenom a' })]),
      ['1', '14 DUPLICATE_CANDIDATE'],
    ],
    ['a hidden row', () => book({ Liste: { rows: people({}, {}), hiddenRows: [2] } }, 'ods'), ['2']],
    ['headers alone', () => candidateList([]), ['NO_CANDIDATE_IN_FILE']],
    // Sheets and columns
    ['columns in another order', () => odsOf(TABLE.map((cells) => [...cells].reverse())), ['2']],
    ['columns that nobody knows', () => odsOf(TABLE.map((cells) => [...cells, 'Groupe A'])), ['2']],
    [
      'headers with line breaks and other brackets',
      () => renamed({ 3: '* Date de\nnaissance (jj/mm/aaaa)' }),
      ['1'],
    ],
    ['headers in English', () => renamed({ 1: '* Birth name', 2: '* First name', 8: 'Country' }), ['1']],
    ['headers in the first row', () => odsOf(TABLE), ['2']],
    ['a header too few', () => renamed({ 8: 'Nation' }), ['HEADERS_NOT_FOUND']],
    [
      'the list in the second sheet',
      () => book({ Lisez: { rows: [['Bonjour']] }, Liste: { rows: people({}) } }, 'ods'),
      ['1'],
    ],
    [
      'two lists: the first is read',
      () => book({ A: { rows: people({}) }, B: { rows: people({}, {}) } }, 'xlsx'),
      ['1'],
    ],
    ['merged cells', () => book({ A: { rows: people({}, {}), merge: 'J2:J3' } }, 'xlsx'), ['2']],
    ['another spreadsheet', () => odsOf([['Courses'], ['Pommes']]), ['HEADERS_NOT_FOUND']],
    // Formats
    ['a .csv with semicolons', () => Buffer.from(`\ufeff${csv(';')}`), ['2']],
    ['a .csv with commas and old line ends', () => Buffer.from(csv(',', '\r')), ['2']],
    ['a .csv with tabs in UTF-16', () => Buffer.from(`\ufeff${csv('\t')}`, 'utf16le'), ['2']],
    ['a .csv of Windows', () => Buffer.from(csv(';').replaceAll('…', '\x85'), 'latin1'), ['2']],
    ['a .csv with a line for Excel', () => Buffer.from(`sep=;\r\n${csv(';')}`), ['2']],
    ['a .csv whose last quote is missing', () => Buffer.from(csv(';').slice(0, -1)), ['FILE_UNREADABLE']],
    ['an .ods cut off', () => list({}).subarray(0, 900), ['FILE_UNREADABLE']],
    ['nothing', () => Buffer.alloc(0), ['FILE_EMPTY']],
    ['a letter', () => Buffer.from('Bonjour,\nvoici la liste.\n'), ['FILE_IS_OTHER_FORMAT']],
    ['an .ods with a password, of LibreOffice', () => realFile('encrypted.ods'), ['FILE_ENCRYPTED']],
    ['a flat .fods of LibreOffice', () => realFile('flat.fods'), ['FILE_IS_OTHER_FORMAT']],
    ['an .xls of LibreOffice', () => realFile('old.xls'), ['FILE_IS_OTHER_FORMAT']],
    ['a template of LibreOffice', () => realFile('template.ots'), ['FILE_IS_OTHER_FORMAT']],
    ['a web page of LibreOffice', () => realFile('page.html'), ['FILE_IS_OTHER_FORMAT']],
    ['a list of something else, of LibreOffice', () => realFile('oddities.ods'), ['HEADERS_NOT_FOUND']],
    ['the list as an .ods of LibreOffice', () => realFile('list.ods'), ['3']],
    ['the list as an .xlsx of LibreOffice', () => realFile('list.xlsx'), ['3']],
    [
      'the list as a .csv of a LibreOffice that writes months first',
      () => realFile('list.csv'),
      [
        '0',
        '2 CANDIDATE_BIRTHDATE_TWO_DIGIT_YEAR → 07/04/2001',
        '3 CANDIDATE_BIRTHDATE_TWO_DIGIT_YEAR → 21/05/1997',
        '4 CANDIDATE_BIRTHDATE_TWO_DIGIT_YEAR → 09/01/1990',
      ],
    ],
    ['the list as a .fods of LibreOffice', () => realFile('list.fods'), ['FILE_IS_OTHER_FORMAT']],
  ];
