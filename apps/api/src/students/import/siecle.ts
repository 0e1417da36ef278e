import type { StudentColumn } from '#dto/students/import-students.js';
import type { Row, Sheet, XmlTable } from '../../platform/spreadsheet/spreadsheet.js';
import { visible } from '../../platform/text/visible.js';
import type { TypedStudent, TypedStudents } from './typed-student.js';

/** The elements of a pupil, with what they stand for here (« Élèves sans adresses » of SIECLE, root `BEE_ELEVES`). */
const ELEMENTS = {
  ID_NATIONAL: 'ine',
  ELENOET: 'externalId',
  NOM_DE_FAMILLE: 'lastName',
  PRENOM: 'firstName',
  DATE_NAISS: 'birthdate',
  CODE_SEXE: 'sex',
  CODE_PAYS: 'birthCountryCode',
  CODE_COMMUNE_INSEE_NAISS: 'birthInseeCode',
  VILLE_NAISS: 'birthCity',
  MEL: 'email',
} as const satisfies Record<string, StudentColumn>;
const CELLS = Object.entries(ELEMENTS);

/** A pupil and their class stand in two parts of the file, which meet by either number. */
const KEYS = ['@ELEVE_ID', '@ELENOET'] as const;
const DIVISION = 'D';
/** The class of those who only exist in the files of the administration. */
const NOBODYS_CLASS = /^inactifs?$/i;

/** Where the rows of a SIECLE file are. */
export const SIECLE_TABLES: readonly XmlTable[] = [
  { name: 'school', path: ['BEE_ELEVES', 'PARAMETRES'], columns: ['UAJ'] },
  {
    name: 'students',
    path: ['BEE_ELEVES', 'DONNEES', 'ELEVES', 'ELEVE'],
    columns: [...KEYS, 'DATE_SORTIE', 'NOM', ...Object.keys(ELEMENTS)],
  },
  {
    name: 'divisions',
    path: ['BEE_ELEVES', 'DONNEES', 'STRUCTURES', 'STRUCTURES_ELEVE', 'STRUCTURE'],
    columns: [...KEYS, 'CODE_STRUCTURE', 'TYPE_STRUCTURE'],
    only: { TYPE_STRUCTURE: DIVISION },
  },
];

/** The pupils of a SIECLE file with their classes. */
export function siecleStudents([school, students, divisions]: readonly Sheet[]): TypedStudents {
  const divisionOf = divisionsByKey(divisions?.rows ?? []);
  return {
    isSiecle: true,
    uai: textAt(school?.rows[0], 0) || null,
    students: (students?.rows ?? []).map((row) => typedStudent(row, divisionOf)),
  };
}

function typedStudent(row: Row, divisionOf: ReadonlyMap<string, string>): TypedStudent {
  const [leaves, formerName] = [textAt(row, KEYS.length), textAt(row, KEYS.length + 1)];
  const cells: Partial<Record<StudentColumn, string>> = {};
  for (const [index, [, column]] of CELLS.entries()) {
    const text = textAt(row, KEYS.length + 2 + index);
    if (text) cells[column] = text;
  }
  // Until version 2 of its format SIECLE had one name.
  if (!cells.lastName && formerName) cells.lastName = formerName;
  const division = keysOf(row)
    .map((key) => divisionOf.get(key))
    .find((found) => found !== undefined);
  if (division) cells.division = division;
  return { row: row.row, cells, ...(leaves && { leaves }) };
}

function divisionsByKey(rows: readonly Row[]): Map<string, string> {
  const divisionOf = new Map<string, string>();
  for (const row of rows) {
    const code = textAt(row, KEYS.length);
    if (!code || NOBODYS_CLASS.test(code)) continue;
    for (const key of keysOf(row)) if (!divisionOf.has(key)) divisionOf.set(key, code);
  }
  return divisionOf;
}

const keysOf = (row: Row): string[] =>
  KEYS.flatMap((name, position) => {
    const text = textAt(row, position);
    return text ? [`${name} ${text}`] : [];
  });

const textAt = (row: Row | undefined, position: number): string => visible(row?.cells[position]?.text ?? '');
