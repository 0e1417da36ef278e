import type { Cell, CellKind, Row, Sheet } from '../spreadsheet.js';

/**
 * Up to a thousand rows of one sheet as they cross from the child: a few long values in place of thousands of objects,
 * since unpacking happens on the event loop of the API. A part arrives per turn of that loop.
 */
export interface PackedRows {
  /** Which sheet, from 0; with its name. A sheet without rows has one part. */
  sheet: number;
  name: string;
  rows: Uint32Array;
  /** Cells of each row. */
  widths: Uint32Array;
  /** Of each cell its place in KINDS, or NOTHING. */
  kinds: Uint8Array;
  /** Of each cell that is there, joined by NUL, which no XML can hold. */
  texts: string;
  /** Of numbers and percents. */
  numbers: Float64Array;
  /** Of dates, `2001-05-01`, joined without anything between. */
  dates: string;
}

const KINDS: CellKind[] = ['text', 'number', 'percent', 'date', 'time', 'boolean', 'error'];
const NOTHING = 255;
const DATE_LENGTH = 10;
const ROWS_IN_PART = 1000;

export function* packedRows(sheets: Sheet[]): Generator<PackedRows> {
  for (const [index, { name, rows }] of sheets.entries()) {
    let start = 0;
    do {
      yield packed(index, name, rows.slice(start, (start += ROWS_IN_PART)));
    } while (start < rows.length);
  }
}

function packed(sheet: number, name: string, rows: Row[]): PackedRows {
  const cells = rows.flatMap((row) => row.cells);
  const there = cells.filter((cell) => cell !== null);
  return {
    sheet,
    name,
    rows: Uint32Array.from(rows, ({ row }) => row),
    widths: Uint32Array.from(rows, (row) => row.cells.length),
    kinds: Uint8Array.from(cells, (cell) => (cell ? KINDS.indexOf(cell.kind) : NOTHING)),
    texts: there.map(({ text }) => text).join('\0'),
    numbers: Float64Array.from(there.flatMap(({ number }) => number ?? [])),
    dates: there.map(({ date }) => date ?? '').join(''),
  };
}

/** Puts a part behind those that came before. */
export function unpackRows(part: PackedRows, sheets: Sheet[]): void {
  const sheet = (sheets[part.sheet] ??= { name: part.name, rows: [] });
  const next = cellReader(part);
  part.rows.forEach((row, index) => {
    sheet.rows.push({ row, cells: Array.from({ length: part.widths[index] ?? 0 }, next) });
  });
}

function cellReader(part: PackedRows): () => Cell | null {
  const texts = part.texts.split('\0');
  const at = { cell: 0, text: 0, number: 0, date: 0 };
  return () => {
    const kind = KINDS[part.kinds[at.cell++] ?? NOTHING];
    if (!kind) return null;
    const cell: Cell = { text: texts[at.text++] ?? '', kind };
    if (kind === 'number' || kind === 'percent') cell.number = part.numbers[at.number++];
    if (kind === 'date') cell.date = part.dates.slice(at.date, (at.date += DATE_LENGTH));
    return cell;
  };
}
