import type { ColumnKey, TypedCells } from '#dto/candidates/candidate-columns.js';
import type { Cell } from '../../platform/spreadsheet/spreadsheet.js';
import { SHOWN_ERROR } from '../../platform/spreadsheet/text-cell.js';
import { visible } from '../../platform/text/visible.js';

/** A row of a list as its cells read, wherever they were typed: in a spreadsheet program or into the preview. */
export interface TypedRow {
  /** As the spreadsheet program numbers it. */
  readonly row: number;
  /** The cells that hold something. */
  readonly cells: TypedCells;
}

/** The text of a cell, whatever its column. */
export function textOf(cell: Cell | null | undefined): string {
  if (!cell) return '';
  return visible(
    cell.kind === 'number' && cell.number !== undefined ? plainNumber(cell.number) : cell.text,
  ).replace(KEPT_FROM_CALCULATING, '');
}

/** An apostrophe that stands there only so that no program takes the text for a formula, as in our own export. */
const KEPT_FROM_CALCULATING = /^'(?=[=+\-@])/;

// A long identifier typed as a number must not come out as 1.2E+15.
const plainNumber = (number: number) =>
  Number.isInteger(number) ? BigInt(number).toString() : String(number).replace('.', ',');

const SOME_FAILURE = '#N/A';

/** Whether a formula failed here: it has no value, whatever it shows. */
export const isFailure = (text: string): boolean => SHOWN_ERROR.test(text);

/** What somebody would have typed to fill the cell of this column: the day of a date cell, `33 %` of a percent cell. */
export function typedText(cell: Cell | null | undefined, key: ColumnKey): string {
  if (cell?.kind === 'error') return isFailure(textOf(cell)) ? textOf(cell) : SOME_FAILURE;
  if (key === 'birthdate' && cell?.kind === 'date' && cell.date) return typedDay(cell.date);
  if (key === 'extraTimePercentage' && cell?.kind === 'percent' && cell.number !== undefined) {
    return `${plainNumber(hundredfold(cell.number))} %`;
  }
  return textOf(cell);
}

/** `2001-07-04` as the list has it: `04/07/2001`. */
export const typedDay = (isoDay: string): string => isoDay.split('-').reverse().join('/');

/** 0.33 * 100 is 33.000000000000004: rounded to what anybody can mean. */
export const hundredfold = (fraction: number): number => Math.round(fraction * 1e6) / 1e4;
