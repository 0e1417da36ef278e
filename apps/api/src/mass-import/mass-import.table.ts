import type { ColumnKey, TypedCells } from '#dto/candidates/candidate-columns.js';
import type { Cell, Row, Sheet } from '../platform/spreadsheet/spreadsheet.js';
import type { CandidateColumn, CandidateRowsService } from '../candidates/import/candidate-rows.service.js';
import { HeadersNotValid, NothingToImport } from './mass-import.errors.js';
import { SESSION_COLUMNS, type SessionCells, type SessionKey } from './session-columns.js';

/** A row as typed: what it says of its session, and of a candidate. */
export interface TypedRow {
  readonly row: number;
  readonly session: SessionCells;
  readonly candidate: TypedCells;
}

/** Everything that a file says: rows that carry nothing where it counts are named too. */
export interface TypedTable {
  readonly rows: readonly TypedRow[];
  /** Rows that are not empty and hold nothing in any column that is known. */
  readonly leftOut: readonly number[];
}

type AnyColumn =
  { readonly key: SessionKey; readonly needed: boolean; readonly header: string } | CandidateColumn;
type Reader = Pick<CandidateRowsService, 'layoutOf' | 'typedText'>;

/** « <certification> ('oui' ou laisser vide) »: a complementary certification, whoever may offer it. */
const COMPLEMENTARY = /\(['"](?:oui['"] ou laisser vide|yes['"] or leave empty)\)\s*$/i;

/**
 * Finds the table of a file: the header row by its names in whichever sheet, its columns in any order.
 * @param excluded headers that a file of this centre may not have
 * @throws HeadersNotValid with what the best row lacks
 * @throws NothingToImport
 */
export function typedTable(
  sheets: readonly Sheet[],
  columns: readonly CandidateColumn[],
  excluded: readonly CandidateColumn[],
  reader: Reader,
): TypedTable {
  const { session, candidate, rows } = findTable(sheets, columns, excluded, reader);
  const typed: TypedRow[] = [];
  const leftOut: number[] = [];
  for (const { row, cells } of rows) {
    const ofSession = cellsAt(cells, session, (cell, key) =>
      reader.typedText(cell, key === 'date' ? 'birthdate' : 'lastName'),
    );
    const ofCandidate = cellsAt(cells, candidate, (cell, key) => reader.typedText(cell, key));
    const isEmpty = Object.keys(ofSession).length + Object.keys(ofCandidate).length === 0;
    if (!isEmpty) typed.push({ row, session: ofSession, candidate: ofCandidate });
    else if (cells.some((cell) => reader.typedText(cell, 'lastName') !== '')) leftOut.push(row);
  }
  if (typed.length === 0) throw new NothingToImport();
  return { rows: typed, leftOut };
}

interface Found {
  readonly session: ReadonlyMap<SessionKey, number>;
  readonly candidate: ReadonlyMap<ColumnKey, number>;
  readonly rows: readonly Row[];
}

function findTable(
  sheets: readonly Sheet[],
  columns: readonly CandidateColumn[],
  excluded: readonly CandidateColumn[],
  reader: Reader,
): Found {
  const needed: AnyColumn[] = [...SESSION_COLUMNS, ...columns].filter((column) => column.needed);
  let nearest = needed;
  for (const sheet of sheets) {
    for (const [index, { cells }] of sheet.rows.entries()) {
      const texts = cells.map((cell) => reader.typedText(cell, 'lastName'));
      const session = reader.layoutOf(SESSION_COLUMNS, texts);
      const candidate = reader.layoutOf(columns, texts);
      const found = new Set<string>([...session.keys(), ...candidate.keys()]);
      const missing = needed.filter(({ key }) => !found.has(key));
      if (missing.length < nearest.length) nearest = missing;
      if (missing.length > 0) continue;
      const positions = [...reader.layoutOf(excluded, texts).values()];
      const known = new Set(candidate.values());
      const unexpected = texts.filter(
        (text, at) => positions.includes(at) || (COMPLEMENTARY.test(text) && !known.has(at)),
      );
      if (unexpected.length > 0) throw new HeadersNotValid([], unexpected);
      return { session, candidate, rows: sheet.rows.slice(index + 1) };
    }
  }
  throw new HeadersNotValid(nearest.map(({ header }) => header));
}

function cellsAt<K extends string>(
  cells: readonly (Cell | null)[],
  layout: ReadonlyMap<K, number>,
  typedText: (cell: Cell | null | undefined, key: K) => string,
): Partial<Record<K, string>> {
  const typed: Partial<Record<K, string>> = {};
  for (const [key, position] of layout) {
    const text = typedText(cells[position], key);
    if (text !== '') typed[key] = text;
  }
  return typed;
}
