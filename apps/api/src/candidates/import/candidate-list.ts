import type { CellProblem, ImportReport } from '#dto/candidates/import-candidates.js';
import { IMPORT_MAX_ROWS } from '#dto/candidates/candidates.limits.js';
import type { Cell, Row, Sheet } from '../../platform/spreadsheet/spreadsheet.js';
import { identityOf, type CandidateData } from '../candidates.rules.js';
import { HeadersNotFound, NoCandidateInFile } from '../candidates.errors.js';
import { readRow, type ListContext } from './candidate-row.js';
import { textOf } from './cell-rules.js';
import { layoutOf, type Layout } from './columns.js';

/** A candidate and the row that names them. */
export interface ListedCandidate {
  readonly row: number;
  readonly identity: string;
  readonly data: CandidateData;
}

/** Everything that a file says: no row is lost without a reason. */
export interface CandidateList {
  readonly candidates: readonly ListedCandidate[];
  readonly problems: readonly CellProblem[];
  readonly skipped: ImportReport['skipped'];
}

/**
 * Reads the list of a file: the header row is found by its names in whichever sheet, its columns in any order.
 * @throws HeadersNotFound with the headers that the best row lacks
 * @throws NoCandidateInFile
 */
export function readCandidateList(sheets: readonly Sheet[], context: ListContext): CandidateList {
  const { layout, rows } = findTable(sheets, context);
  const skipped: ImportReport['skipped'] = [];
  const listed: Row[] = [];
  for (const row of rows) {
    if ([...layout.values()].some((position) => textOf(row.cells[position]) !== '')) listed.push(row);
    else if (!isFreeRow(row)) skipped.push({ row: row.row, reason: 'OUTSIDE_THE_LIST' });
  }
  if (listed.length === 0) throw new NoCandidateInFile();
  const tooMany = listed[IMPORT_MAX_ROWS];
  if (tooMany) return { candidates: [], problems: [tooManyCandidates(tooMany.row, listed.length)], skipped };

  const candidates: ListedCandidate[] = [];
  const problems: CellProblem[] = [];
  const rowOf = new Map<string, number>();
  for (const { row, cells } of listed) {
    const read = readRow(row, (key) => cellAt(cells, layout.get(key)), context);
    if ('problems' in read) {
      problems.push(...read.problems);
      continue;
    }
    const identity = identityOf(read.candidate);
    const first = rowOf.get(identity);
    if (first === undefined) rowOf.set(identity, row);
    else problems.push(duplicate(row, first));
    candidates.push({ row, identity, data: read.candidate });
  }
  return { candidates, problems, skipped };
}

const cellAt = (cells: readonly (Cell | null)[], position: number | undefined) =>
  position === undefined ? null : cells[position];

/** The table whose header row holds every needed column; else the row that comes nearest tells what is missing. */
function findTable(
  sheets: readonly Sheet[],
  { columns }: ListContext,
): { layout: Layout; rows: readonly Row[] } {
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

const duplicate = (row: number, first: number): CellProblem => ({
  row,
  column: null,
  code: 'DUPLICATE_CANDIDATE',
  value: String(first),
  blocking: true,
});

const tooManyCandidates = (row: number, count: number): CellProblem => ({
  row,
  column: null,
  code: 'TOO_MANY_CANDIDATES',
  value: String(count),
  blocking: true,
});
