import type { StudentColumn } from '#dto/students/import-students.js';
import { layoutOf, type NamedColumn } from '../../platform/spreadsheet/layout.js';
import type { Sheet } from '../../platform/spreadsheet/spreadsheet.js';
import { visible } from '../../platform/text/visible.js';
import { StudentHeadersNotFound } from '../students.errors.js';
import type { TypedStudents } from './typed-student.js';

interface ListColumn extends NamedColumn<StudentColumn> {
  /** A list can't be read without it. */
  readonly needed: boolean;
}

/** The columns of a .csv, under the names that school information systems give them; those of FREGATA among them. */
export const LIST_COLUMNS: readonly ListColumn[] = [
  {
    key: 'ine',
    header: 'INE',
    english: 'National identifier',
    aliases: ['Identifiant unique', 'Identifiant national', 'Numéro INE', 'ID_NATIONAL'],
    needed: false,
  },
  {
    key: 'externalId',
    header: 'Identifiant local',
    english: 'Local identifier',
    aliases: ['Numéro interne', 'ELENOET'],
    needed: false,
  },
  {
    key: 'lastName',
    header: 'Nom de famille',
    english: 'Birth name',
    aliases: ['Nom de naissance', 'Nom', 'NOM_DE_FAMILLE'],
    needed: true,
  },
  {
    key: 'firstName',
    header: 'Prénom',
    english: 'First name',
    aliases: ['Premier prénom', 'Prénom 1'],
    needed: true,
  },
  {
    key: 'birthdate',
    header: 'Date de naissance',
    english: 'Date of birth',
    aliases: ['Né(e) le', 'Naissance', 'DATE_NAISS'],
    needed: true,
  },
  { key: 'sex', header: 'Sexe', english: 'Sex', aliases: ['Code sexe'], needed: true },
  {
    key: 'birthCountryCode',
    header: 'Code pays naissance',
    english: 'Country code of birth',
    aliases: ['Code pays', 'Code pays de naissance', 'CODE_PAYS'],
    needed: false,
  },
  {
    key: 'birthInseeCode',
    header: 'Code commune naissance',
    english: 'INSEE code of birth',
    aliases: ['Code Insee', 'Code commune de naissance', 'CODE_COMMUNE_INSEE_NAISS'],
    needed: true,
  },
  {
    key: 'birthCity',
    header: 'Libellé commune naissance',
    english: 'Commune of birth',
    aliases: ['Commune de naissance', 'Ville de naissance', 'Nom de la commune', 'VILLE_NAISS'],
    needed: false,
  },
  { key: 'division', header: 'Division', english: 'Class', aliases: ['Classe'], needed: true },
  {
    key: 'email',
    header: 'E-mail',
    english: 'E-mail address',
    aliases: ['Courriel', 'Mail', 'Mél'],
    needed: false,
  },
];

const NEEDED = LIST_COLUMNS.filter(({ needed }) => needed);

/**
 * The pupils of a .csv, its columns in any order.
 * @throws StudentHeadersNotFound with the headers that the best row lacks
 */
export function listedStudents(sheets: readonly Sheet[]): TypedStudents {
  const rows = sheets[0]?.rows ?? [];
  let nearest = NEEDED;
  for (const [index, { cells }] of rows.entries()) {
    const layout = layoutOf(
      LIST_COLUMNS,
      cells.map((cell) => cell?.text),
    );
    const missing = NEEDED.filter(({ key }) => !layout.has(key));
    if (missing.length < nearest.length) nearest = missing;
    if (missing.length > 0) continue;
    const students = rows.slice(index + 1).map((row) => ({
      row: row.row,
      cells: Object.fromEntries(
        [...layout].flatMap(([key, position]) => {
          const text = visible(row.cells[position]?.text ?? '');
          return text ? [[key, text] as const] : [];
        }),
      ),
    }));
    return { isSiecle: false, uai: null, students };
  }
  throw new StudentHeadersNotFound(nearest.map(({ header }) => header));
}
