import { utils, write, type CellObject } from 'xlsx';

/** What a test writes into a cell: a text, a number, a day (a real date cell), a percentage. */
export type TestCell = string | number | null | { day: string } | { percent: number };

/** A spreadsheet of one sheet, row by row from row 1. */
export function odsOf(
  rows: readonly (readonly TestCell[])[],
  sheetName = 'Liste des candidats',
  bookType: 'ods' | 'xlsx' = 'ods',
): Buffer {
  const sheet = utils.aoa_to_sheet(rows.map((row) => row.map(cellOf)));
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, sheetName);
  return write(book, { bookType, type: 'buffer', compression: true }) as Buffer;
}

function cellOf(cell: TestCell): CellObject | string | number | null {
  if (cell === null || typeof cell !== 'object') return cell;
  if ('day' in cell) return { t: 'd', v: new Date(`${cell.day}T00:00:00Z`), z: 'dd/mm/yyyy' };
  return { t: 'n', v: cell.percent / 100, z: '0%' };
}

export const LIST_HEADERS = [
  '',
  '* Nom de naissance',
  '* Prénom',
  '* Date de naissance (format : jj/mm/aaaa)',
  '* Sexe (M ou F)',
  'Code Insee',
  'Code postal',
  'Nom de la commune',
  'Pays',
  'E-mail du destinataire des résultats (formateur, enseignant…)',
  'E-mail de convocation',
  'Identifiant local',
  'Temps majoré ?',
  'Tarification part Pix',
  'Code de prépaiement',
] as const;

/** A list as the guides' template has it: the session above, the headers in row 12, people from row 13 on. */
export function candidateList(
  people: readonly (readonly TestCell[])[],
  headers: readonly string[] = LIST_HEADERS,
  bookType: 'ods' | 'xlsx' = 'ods',
): Buffer {
  const above: TestCell[][] = Array.from({ length: 11 }, (_, index) =>
    index === 0 ? ['Liste des candidats'] : [''],
  );
  return odsOf([...above, [...headers], ...people], 'Liste des candidats', bookType);
}

/** A faultless row: number, names, birth date, … as the headers above have them. */
export const listedPerson = (index: number, changes: Partial<Record<number, TestCell>> = {}): TestCell[] =>
  [
    index + 1,
    `NOM${letters(index)}`,
    `Prénom ${letters(index)}`,
    '04/07/2001',
    index % 2 === 0 ? 'F' : 'M',
    '',
    '75001',
    'Paris',
    'France',
    'formateur@mail.fr',
    '',
    `ETU${index}`,
    '',
    'Gratuite',
    '',
  ].map((cell, position) => (position in changes ? (changes[position] ?? null) : cell));

const letters = (index: number): string =>
  [...String(index)].map((digit) => String.fromCharCode(65 + Number(digit))).join('');
