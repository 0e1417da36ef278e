import * as fc from 'fast-check';
import { readRows } from '../../platform/spreadsheet/read-rows.js';
import { siecleStudent, siecleXml, type SiecleStudent } from '../../testing/siecle.js';
import { matchStudents, type KnownStudent } from './known-students.rules.js';
import { SIECLE_TABLES, siecleStudents } from './siecle.js';
import { judgedStudents, type JudgedStudent } from './student-row.js';

const TODAY = '2026-01-15';

const judged = async (students: readonly SiecleStudent[]): Promise<JudgedStudent[]> => {
  const file = siecleXml(students, { encoding: 'UTF-8' });
  const sheets = await readRows(file, { accept: [], xml: SIECLE_TABLES, maxRows: 10_000 });
  return judgedStudents(siecleStudents(sheets), TODAY);
};
const dataOf = (list: readonly JudgedStudent[]) => list.flatMap((one) => ('data' in one ? [one.data] : []));

describe('a file of SIECLE', () => {
  it('meets pupils and classes by their number, and leaves groups alone', async () => {
    expect(
      dataOf(await judged([siecleStudent(0), siecleStudent(1)])).map(({ division }) => division),
    ).toEqual(['3A', '3B']);
  });

  it.each<[string, SiecleStudent, object]>([
    ['a name in any script', { NOM_DE_FAMILLE: '  Nguyễn   d’Œuvre ' }, { lastName: 'Nguyễn d’Œuvre' }],
    ['a code that has lost its zero', { CODE_COMMUNE_INSEE_NAISS: '1053' }, { birthInseeCode: '01053' }],
    ['a birth in Corsica', { CODE_COMMUNE_INSEE_NAISS: '2a004' }, { birthInseeCode: '2A004' }],
    [
      'a birth abroad',
      { CODE_PAYS: '139', CODE_COMMUNE_INSEE_NAISS: null, VILLE_NAISS: 'PORTO' },
      { birthCountryCode: '99139', birthInseeCode: null, birthCity: 'PORTO' },
    ],
    ['an exit that is still to come', { DATE_SORTIE: '16/01/2026' }, { lastName: 'Élève-A' }],
    ['an address', { MEL: 'Zoe@Mail.fr' }, { email: 'zoe@mail.fr' }],
  ])('tells of %s', async (_, changes, expected) => {
    expect(dataOf(await judged([siecleStudent(0, changes)]))).toMatchObject([expected]);
  });

  it.each<[string, SiecleStudent, string]>([
    ['a national identifier turned into a number', { ID_NATIONAL: '1,00E+08' }, 'INE_NOT_VALID'],
    ['a year of two digits', { DATE_NAISS: '01/07/10' }, 'BIRTHDATE_NOT_VALID'],
    ['a birth to come', { DATE_NAISS: '16/01/2026' }, 'BIRTHDATE_NOT_VALID'],
    ['another sex', { CODE_SEXE: '3' }, 'SEX_CODE_NOT_VALID'],
    ['a country without code', { CODE_PAYS: 'Suisse' }, 'BIRTH_COUNTRY_CODE_NOT_VALID'],
    ['no country', { CODE_PAYS: null, CODE_COMMUNE_INSEE_NAISS: null }, 'BIRTH_COUNTRY_CODE_REQUIRED'],
    ['a commune that is none', { CODE_COMMUNE_INSEE_NAISS: '7505' + 'X' }, 'BIRTH_CITY_CODE_NOT_VALID'],
    ['a name without end', { NOM_DE_FAMILLE: 'A'.repeat(256) }, 'LAST_NAME_NOT_VALID'],
    ['an address that is none', { MEL: 'zoe@' }, 'EMAIL_NOT_VALID'],
  ])('is told of %s', async (_, changes, code) => {
    const [one] = await judged([siecleStudent(0, changes)]);
    expect(one && 'problems' in one ? one.problems.map((problem) => problem.code) : one).toEqual([code]);
  });
});

const cell = (good: string) => fc.constantFrom(good, null, '', 'x', '31/02/2010', '100', '<&>');
const anyStudent = fc
  .record({
    index: fc.integer({ min: 0, max: 6 }),
    ID_NATIONAL: cell('100000001AB'),
    PRENOM: cell('Zoé'),
    DATE_NAISS: cell('01/07/2010'),
    CODE_SEXE: cell('1'),
    CODE_PAYS: cell('100'),
    DATE_SORTIE: fc.constantFrom(null, '01/01/2020', '01/01/2030'),
    division: fc.constantFrom('3A', '3B', null, 'Inactifs'),
    spoilt: fc.integer({ min: 0, max: 3 }),
  })
  .map(({ index, spoilt, division, DATE_SORTIE, ...cells }) =>
    siecleStudent(index, spoilt === 0 ? { ...cells, division, DATE_SORTIE } : { division, DATE_SORTIE }),
  );

describe('no pupil of a file is lost', () => {
  it('each is taken, or listed as left out, or listed with a problem', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyStudent, { maxLength: 12 }), async (students) => {
        const all = await judged(students);
        expect(all.map(({ row }) => row)).toEqual(students.map((_, index) => index + 1));
        for (const one of all) {
          if ('problems' in one) expect(one.problems.length).toBeGreaterThan(0);
        }
      }),
    );
  });

  it('added, changed and unchanged are those taken, and nobody of the list is two of them', async () => {
    const people = dataOf(await judged(Array.from({ length: 10 }, (_, index) => siecleStudent(index))));
    const known: fc.Arbitrary<KnownStudent[]> = fc
      .uniqueArray(fc.integer({ min: 0, max: 9 }), { maxLength: 8 })
      .chain((indices) =>
        fc.tuple(...indices.map((index) => fc.boolean().map((withIne) => ({ index, withIne })))).map((list) =>
          list.map(({ index, withIne }) => ({
            id: `id-${index}`,
            ine: withIne ? (people[index]?.ine ?? null) : null,
            identity: people[index]?.identity ?? '',
          })),
        ),
      );
    await fc.assert(
      fc.asyncProperty(fc.array(anyStudent, { maxLength: 12 }), known, async (students, list) => {
        const all = await judged(students);
        const taken = dataOf(all);
        const rejected = all.flatMap((one) => ('typed' in one ? [one.typed] : []));
        const { ids, gone } = matchStudents(taken, list, rejected);
        const found = ids.filter((id) => id !== null);
        expect(ids).toHaveLength(taken.length);
        expect(new Set([...found, ...gone]).size).toBe(found.length + gone.length);
        expect(list.map(({ id }) => id)).toEqual(expect.arrayContaining([...found, ...gone]));
        // Read again against what it made of the list, nothing is added and nothing goes.
        const after = taken.map(({ ine, identity }, index) => ({
          id: ids[index] ?? `new-${index}`,
          ine: ine ?? list.find(({ id }) => id === ids[index])?.ine ?? null,
          identity,
        }));
        const again = matchStudents(taken, after, rejected);
        expect(again.ids).toEqual(after.map(({ id }) => id));
        expect(again.gone).toEqual([]);
      }),
    );
  });
});
