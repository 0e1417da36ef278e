import { tooComplex, unreadable } from '../spreadsheet.refused.js';

/** A cell by its place, both from 0. */
export interface Place {
  row: number;
  column: number;
}

const LAST_COLUMN = 16_384;
const MAX_LOOKS = 5_000_000;

/** @param reference `C12`, without `$` */
export function placeOf(reference: string): Place {
  const match = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(reference);
  if (!match) throw unreadable(`a cell at "${reference.slice(0, 20)}"`);
  let column = 0;
  for (const letter of match[1] ?? '') column = column * 26 + letter.charCodeAt(0) - 64;
  if (column > LAST_COLUMN) throw unreadable(`a cell in column ${column}`);
  return { row: Number(match[2]) - 1, column: column - 1 };
}

/** Takes away what merged cells cover: only the first of each is seen. */
export function uncovered<T extends Place>(rows: readonly T[][], merges: readonly string[]): T[][] {
  let looks = 0;
  const kept = [...rows];
  for (const merge of merges) {
    const [start = '', end = start] = merge.split(':');
    const [first, last] = [placeOf(start), placeOf(end)];
    for (let at = firstFrom(rows, first.row); at < kept.length; at++) {
      const row = kept[at] ?? [];
      if ((rows[at]?.[0]?.row ?? 0) > last.row) break;
      looks += row.length + 1;
      if (looks > MAX_LOOKS) throw tooComplex('merged cells over and over');
      kept[at] = row.filter(
        (cell) =>
          cell.column < first.column ||
          cell.column > last.column ||
          (cell.row === first.row && cell.column === first.column),
      );
    }
  }
  return kept;
}

/** Where the rows from this one on begin; rows stand in order. */
function firstFrom<T extends Place>(rows: readonly T[][], row: number): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.[0]?.row ?? 0) < row) low = middle + 1;
    else high = middle;
  }
  return low;
}
