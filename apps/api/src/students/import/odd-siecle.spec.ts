import { readRows } from '../../platform/spreadsheet/read-rows.js';
import type { StudentData } from '../student-data.js';
import { SIECLE_TABLES, siecleStudents } from './siecle.js';
import { judgedStudents } from './student-row.js';

const TODAY = '2026-01-15';
const LATIN_9: Record<string, number> = {
  '€': 0xa4,
  Š: 0xa6,
  š: 0xa8,
  Ž: 0xb4,
  ž: 0xb8,
  Œ: 0xbc,
  œ: 0xbd,
  Ÿ: 0xbe,
};
const inLatin9 = (text: string) => Buffer.from([...text].map((one) => LATIN_9[one] ?? one.charCodeAt(0)));

const ELEMENTS = {
  ID_NATIONAL: '123456789AB',
  NOM_DE_FAMILLE: 'Lebrun',
  PRENOM: 'Zoé',
  DATE_NAISS: '04/07/2010',
  CODE_PAYS: '100',
  CODE_SEXE: '2',
  CODE_COMMUNE_INSEE_NAISS: '75056',
} as const;
/** The elements of a pupil as they are to stand in the file; `false` leaves one out. */
type Changes = Partial<Record<keyof typeof ELEMENTS, string | false>>;

const pupil = (changes: Changes = {}, more = '', keys = 'ELEVE_ID="1"') =>
  `<ELEVE ${keys}>${Object.entries({ ...ELEMENTS, ...changes })
    .map(([name, text]) => (text === false ? '' : `<${name}>${text}</${name}>`))
    .join('')}${more}</ELEVE>`;
const structure = (code: string, type = 'D') =>
  `<STRUCTURE><CODE_STRUCTURE>${code}</CODE_STRUCTURE><TYPE_STRUCTURE>${type}</TYPE_STRUCTURE></STRUCTURE>`;
const classes = (inner = structure('3A'), keys = 'ELEVE_ID="1"') =>
  `<STRUCTURES_ELEVE ${keys}>${inner}</STRUCTURES_ELEVE>`;
const file = (pupils: string, structures = classes(), encoding = 'UTF-8') =>
  `<?xml version="1.0" encoding="${encoding}"?>\n<BEE_ELEVES VERSION="2.1"><PARAMETRES><UAJ>0751234A</UAJ></PARAMETRES>` +
  `<DONNEES><ELEVES>${pupils}</ELEVES><STRUCTURES>${structures}</STRUCTURES></DONNEES></BEE_ELEVES>`;

/** Of each pupil what is taken, or why they are left out, or every problem of theirs. */
async function outcomesOf(xml: string | Buffer): Promise<(StudentData | string | string[])[]> {
  const sheets = await readRows(Buffer.from(xml), { accept: ['csv'], xml: SIECLE_TABLES, maxRows: 100 });
  return judgedStudents(siecleStudents(sheets), TODAY).map((one) => {
    if ('data' in one) return one.data;
    return 'skipped' in one ? one.skipped.reason : one.problems.map(({ code }) => code);
  });
}

describe('a pupil of an odd file of SIECLE', () => {
  it.each<[string, string, Partial<StudentData>]>([
    [
      'a name in CDATA',
      file(pupil({ NOM_DE_FAMILLE: "<![CDATA[ d'Été & <Fils> ]]>" })),
      { lastName: "d'Été & <Fils>" },
    ],
    ['a comment within a name', file(pupil({ PRENOM: 'Zo<!-- sic -->é' })), { firstName: 'Zoé' }],
    ['a name by references', file(pupil({ PRENOM: 'Zo&#xE9; &amp; L&#233;o' })), { firstName: 'Zoé & Léo' }],
    [
      'a name over two lines',
      file(pupil({ NOM_DE_FAMILLE: 'De La\n      Tour ' })),
      { lastName: 'De La Tour' },
    ],
    [
      'several first names in one',
      file(pupil({ PRENOM: 'Marie-Lou Anne' }, '<PRENOM2>Rose</PRENOM2><PRENOM3/>')),
      { firstName: 'Marie-Lou Anne' },
    ],
    ['a name of usage', file(pupil({}, '<NOM_USAGE>Petit</NOM_USAGE>')), { lastName: 'Lebrun' }],
    [
      'the one name of old files',
      file(pupil({ NOM_DE_FAMILLE: false }, '<NOM>Lebrun</NOM>')),
      { lastName: 'Lebrun' },
    ],
    [
      'names of somebody else within',
      file(pupil({}, '<RESPONSABLE><NOM_DE_FAMILLE>Autre</NOM_DE_FAMILLE></RESPONSABLE>')),
      { lastName: 'Lebrun' },
    ],
    [
      'an identifier with spaces, in small letters',
      file(pupil({ ID_NATIONAL: ' 123 456 789 ab ' })),
      { ine: '123456789AB' },
    ],
    ['a boy', file(pupil({ CODE_SEXE: '1' })), { sex: 'M' }],
    ['a girl', file(pupil({ CODE_SEXE: '2' })), { sex: 'F' }],
    ['a sex in small letters', file(pupil({ CODE_SEXE: 'm' })), { sex: 'M' }],
    ['a date of ISO', file(pupil({ DATE_NAISS: '2010-07-04' })), { birthdate: '2010-07-04' }],
    ['a date without its zeros', file(pupil({ DATE_NAISS: '4/7/2010' })), { birthdate: '2010-07-04' }],
    [
      'a birth abroad',
      file(pupil({ CODE_PAYS: '212', CODE_COMMUNE_INSEE_NAISS: '' }, '<VILLE_NAISS>ZÜRICH</VILLE_NAISS>')),
      { birthCountryCode: '99212', birthInseeCode: null, birthCity: 'ZÜRICH' },
    ],
    [
      'a birth abroad by the long code, its town unknown, with a code that means nothing there',
      file(pupil({ CODE_PAYS: '99212', CODE_COMMUNE_INSEE_NAISS: '75056' })),
      { birthCountryCode: '99212', birthInseeCode: null, birthCity: null },
    ],
    [
      'a birth in a state that is gone',
      file(pupil({ CODE_PAYS: '115', CODE_COMMUNE_INSEE_NAISS: '' })),
      { birthCountryCode: '99115' },
    ],
    [
      'a birth in a territory that has a code and is no country',
      file(pupil({ CODE_PAYS: '430', CODE_COMMUNE_INSEE_NAISS: '' })),
      { birthCountryCode: '99430' },
    ],
    [
      'a commune that no list knows: the school’s own code is kept',
      file(pupil({ CODE_COMMUNE_INSEE_NAISS: '75999' })),
      { birthCountryCode: '99100', birthInseeCode: '75999' },
    ],
    [
      'a class behind groups',
      file(pupil(), classes(structure('LATIN', 'G') + structure('3C') + structure('3ALL', 'G'))),
      { division: '3C' },
    ],
    ['two classes', file(pupil(), classes(structure('3C') + structure('3D'))), { division: '3C' }],
    [
      'a class beside that of nobody',
      file(pupil(), classes(structure('Inactifs') + structure('3D'))),
      { division: '3D' },
    ],
    [
      'a class that stands before the pupils',
      file('', '').replace(
        '<ELEVES></ELEVES><STRUCTURES></STRUCTURES>',
        `<STRUCTURES>${classes()}</STRUCTURES><ELEVES>${pupil()}</ELEVES>`,
      ),
      { division: '3A' },
    ],
    [
      'a class found by the other number',
      file(pupil({}, '', `ELENOET='7'`), classes(structure('3E'), 'ELENOET = "7"')),
      { division: '3E' },
    ],
    [
      'an exit that is still to come',
      file(pupil({}, '<DATE_SORTIE>16/01/2026</DATE_SORTIE>')),
      { division: '3A' },
    ],
    ['an exit that is no date', file(pupil({}, '<DATE_SORTIE>?</DATE_SORTIE>')), { division: '3A' }],
    [
      'names with a prefix',
      file(pupil())
        .replaceAll(/<(\/?)(?=[A-Z])/g, '<$1bee:')
        .replace('<bee:BEE_ELEVES', '<bee:BEE_ELEVES xmlns:bee="urn:bee"'),
      { lastName: 'Lebrun', division: '3A' },
    ],
    [
      'a namespace of its own',
      file(pupil()).replace('<BEE_ELEVES', '<BEE_ELEVES xmlns="urn:bee" xmlns:xsi="urn:xsi" xsi:x="y"'),
      { lastName: 'Lebrun', division: '3A' },
    ],
  ])('is taken: %s', async (_, xml, expected) => {
    expect(await outcomesOf(xml)).toEqual([expect.objectContaining(expected)]);
  });

  it('is taken with the letters of ISO-8859-15, which ISO-8859-1 has not', async () => {
    const xml = inLatin9(
      file(pupil({ NOM_DE_FAMILLE: 'Lebœuf-Ÿ', PRENOM: 'Œdipe' }), classes(), 'ISO-8859-15'),
    );
    expect(await outcomesOf(xml)).toMatchObject([{ lastName: 'Lebœuf-Ÿ', firstName: 'Œdipe' }]);
  });

  it.each<[string, string, string | string[]]>([
    ['no identifier', file(pupil({ ID_NATIONAL: false })), ['INE_REQUIRED']],
    ['an empty one', file(pupil({ ID_NATIONAL: '' })), ['INE_REQUIRED']],
    [
      'no name but that of usage',
      file(pupil({ NOM_DE_FAMILLE: false }, '<NOM_USAGE>Petit</NOM_USAGE>')),
      ['LAST_NAME_REQUIRED'],
    ],
    ['a first name of blanks', file(pupil({ PRENOM: ' &#160; ' })), ['FIRST_NAME_REQUIRED']],
    ['no day of birth', file(pupil({ DATE_NAISS: '' })), ['BIRTHDATE_REQUIRED']],
    ['a day of birth to come', file(pupil({ DATE_NAISS: '16/01/2026' })), ['BIRTHDATE_NOT_VALID']],
    ['no sex', file(pupil({ CODE_SEXE: '' })), ['SEX_CODE_REQUIRED']],
    ['another sex', file(pupil({ CODE_SEXE: '0' })), ['SEX_CODE_NOT_VALID']],
    ['a country that no list knows', file(pupil({ CODE_PAYS: '999' })), ['BIRTH_COUNTRY_CODE_NOT_VALID']],
    [
      'the long code of a country that no list knows',
      file(pupil({ CODE_PAYS: '99999' })),
      ['BIRTH_COUNTRY_CODE_NOT_VALID'],
    ],
    [
      'a birth in France, nobody knows where',
      file(pupil({ CODE_COMMUNE_INSEE_NAISS: '' })),
      ['BIRTH_CITY_CODE_REQUIRED_FOR_FR_STUDENT'],
    ],
    [
      'everything at once',
      file(pupil({ ID_NATIONAL: '', PRENOM: '', DATE_NAISS: '31/02/2010', CODE_SEXE: 'X', CODE_PAYS: '1' })),
      [
        'FIRST_NAME_REQUIRED',
        'BIRTHDATE_NOT_VALID',
        'BIRTH_COUNTRY_CODE_NOT_VALID',
        'INE_REQUIRED',
        'SEX_CODE_NOT_VALID',
      ],
    ],
    ['an exit of today', file(pupil({}, '<DATE_SORTIE>15/01/2026</DATE_SORTIE>')), 'HAS_LEFT'],
    [
      'an exit long ago, and faults that don’t matter any more',
      file(pupil({ ID_NATIONAL: '' }, '<DATE_SORTIE>01/09/2024</DATE_SORTIE>')),
      'HAS_LEFT',
    ],
    ['no class', file(pupil(), ''), 'NO_DIVISION'],
    ['a group and no class', file(pupil(), classes(structure('LATIN', 'G'))), 'NO_DIVISION'],
    ['a class without a name', file(pupil(), classes(structure(''))), 'NO_DIVISION'],
    ['the class of somebody else', file(pupil(), classes(structure('3A'), 'ELEVE_ID="2"')), 'NO_DIVISION'],
    [
      'the class of those who only exist on paper',
      file(pupil(), classes(structure('INACTIFS'))),
      'NO_DIVISION',
    ],
  ])('is not taken, and it is told why: %s', async (_, xml, expected) => {
    expect(await outcomesOf(xml)).toEqual([expected]);
  });

  const two = (one: string, other: string) =>
    outcomesOf(file(one + other, classes() + classes(structure('3B'), 'ELEVE_ID="2"')));
  const second = (changes: Changes, more = '') => pupil({ PRENOM: 'Léo', ...changes }, more, 'ELEVE_ID="2"');

  it('is not told apart from another of the same identifier, however it is written', async () => {
    expect(await two(pupil(), second({ ID_NATIONAL: '123456789ab' }))).toEqual([
      ['INE_UNIQUE'],
      ['INE_UNIQUE'],
    ]);
  });

  it('is not taken for another of the same identifier who has a fault besides', async () => {
    expect(await two(pupil(), second({ DATE_NAISS: '' }))).toEqual([['INE_UNIQUE'], ['BIRTHDATE_REQUIRED']]);
  });

  it('is taken where the other of the same identifier has left', async () => {
    const outcomes = await two(pupil(), second({}, '<DATE_SORTIE>01/09/2025</DATE_SORTIE>'));
    expect(outcomes).toEqual([expect.objectContaining({ firstName: 'Zoé' }), 'HAS_LEFT']);
  });

  it('is taken beside a namesake of the same day with another identifier', async () => {
    const outcomes = await two(pupil(), second({ PRENOM: 'Zoé', ID_NATIONAL: '123456789AC' }));
    expect(outcomes).toMatchObject([{ division: '3A' }, { division: '3B' }]);
  });
});
