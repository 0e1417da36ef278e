import type { ColumnKey, TypedCells } from '#dto/candidates/candidate-columns.js';
import type { CellProblem, ImportReport } from '#dto/candidates/import-candidates.js';
import { IMPORT_MAX_ROWS } from '#dto/candidates/candidates.limits.js';
import { layoutOf, type Layout } from '../../platform/spreadsheet/layout.js';
import type { Row, Sheet } from '../../platform/spreadsheet/spreadsheet.js';
import { HeadersNotFound, NoCandidateInFile } from '../candidates.errors.js';
import type { JudgedRow } from './candidate-row.js';
import type { Column } from './columns.js';
import { textOf, typedText, type TypedRow } from './typed-row.js';

/** Everything that a file says: no row is lost without a reason. */
export interface TypedList {
  readonly rows: readonly TypedRow[];
  readonly skipped: ImportReport['skipped'];
}

/**
 * Finds the list of a file: the header row by its names in whichever sheet, its columns in any order.
 * @throws HeadersNotFound with the headers that the best row lacks
 * @throws NoCandidateInFile
 */
export function typedList(sheets: readonly Sheet[], columns: readonly Column[]): TypedList {
  const table = findTable(sheets, columns);
  const layout = [...table.layout];
  const skipped: ImportReport['skipped'] = [];
  const rows: TypedRow[] = [];
  for (const row of table.rows) {
    const cells = cellsOf(row, layout);
    if (Object.keys(cells).length > 0) rows.push({ row: row.row, cells });
    else if (!isFreeRow(row)) skipped.push({ row: row.row, reason: 'OUTSIDE_THE_LIST' });
  }
  if (rows.length === 0) throw new NoCandidateInFile();
  return { rows, skipped };
}

function cellsOf({ cells }: Row, layout: readonly (readonly [ColumnKey, number])[]): TypedCells {
  const typed: Partial<Record<ColumnKey, string>> = {};
  for (const [key, position] of layout) {
    const text = typedText(cells[position], key);
    if (text !== '') typed[key] = text;
  }
  return typed;
}

/** The table whose header row holds every needed column; else the row that comes nearest tells what is missing. */
function findTable(
  sheets: readonly Sheet[],
  columns: readonly Column[],
): { layout: Layout<ColumnKey>; rows: readonly Row[] } {
  const needed = columns.filter((column) => column.needed);
  let nearest = needed;
  for (const sheet of sheets) {
    for (const [index, { cells }] of sheet.rows.entries()) {
      const layout = layoutOf(columns, cells.map(textOf));
      const missing = needed.filter(({ key }) => !layout.has(key));
      if (missing.length === 0) return { layout, rows: sheet.rows.slice(index + 1) };
      if (missing.length < nearest.length) nearest = missing;
    }
  }
  throw new HeadersNotFound(nearest.map(({ header }) => header));
}

/** A row of the template that nobody filled in holds its number and nothing else. */
const isFreeRow = ({ cells }: Row) => {
  const texts = cells.map(textOf).filter((text) => text !== '');
  return texts.length === 0 || (texts.length === 1 && /^\d{1,5}$/.test(texts[0] ?? ''));
};

/** Product decision 5 within one list: whoever is there a second time, with the row of the first. */
export function duplicatesIn(rows: readonly JudgedRow[]): CellProblem[] {
  const rowOf = new Map<string, number>();
  return rows.flatMap(({ row, identity }) => {
    const first = identity === null ? undefined : rowOf.get(identity);
    if (first !== undefined) return [duplicate(row, first)];
    if (identity !== null) rowOf.set(identity, row);
    return [];
  });
}

export const duplicate = (row: number, first: number): CellProblem => ({
  row,
  column: null,
  code: 'DUPLICATE_CANDIDATE',
  value: String(first),
  blocking: true,
});

/** A list beyond what a session may hold is told by the first row that is too much. */
export function tooManyIn(rows: readonly TypedRow[]): CellProblem[] {
  const first = rows[IMPORT_MAX_ROWS];
  if (!first) return [];
  return [
    { row: first.row, column: null, code: 'TOO_MANY_CANDIDATES', value: String(rows.length), blocking: true },
  ];
}
