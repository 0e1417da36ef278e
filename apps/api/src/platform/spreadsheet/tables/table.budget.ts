import { tooComplex } from '../spreadsheet.refused.js';

const MAX_SHEETS = 256;
const MAX_ROW_REPEATS = 1000;
const MAX_VALUED_CELLS = 400_000;
const MAX_GRID_CELLS = 2_000_000;
const MAX_CHARACTERS = 64 * 1024 * 1024;
/** LibreOffice stops at 1,048,576 rows, at 16,777,216 when told to. */
const LAST_ROW = 2 ** 24;

/** What one row with at least one value costs once its repeated cells are written out. */
export interface RowCost {
  valued: number;
  /** Columns up to the last value, empty ones included. */
  width: number;
  /** Characters of XML in its values, an upper bound of their text. */
  characters: number;
}

/**
 * What a document may cost, counted before anything is written out: 200 bytes of XML can mean a thousand million
 * cells. Empty rows are free, since programs end each sheet with a million of them.
 */
export class TableBudget {
  private readonly maxRows: number;
  private sheets = 0;
  private rows = 0;
  private valued = 0;
  private grid = 0;
  private characters = 0;

  constructor(maxRows: number) {
    this.maxRows = maxRows;
  }

  /** @throws SpreadsheetRefused FILE_TOO_COMPLEX, here and below */
  sheet(): void {
    this.rows = 0;
    if (++this.sheets > MAX_SHEETS) throw tooComplex(`more than ${MAX_SHEETS} sheets`);
  }

  row(cost: RowCost, times: number, lastRow: number): void {
    this.rows += times;
    this.valued += cost.valued * times;
    this.grid += cost.width * times;
    this.characters += cost.characters * times;
    if (times > MAX_ROW_REPEATS) throw tooComplex(`a row with values repeated ${times} times`);
    if (this.rows > this.maxRows) throw tooComplex(`more than ${this.maxRows} rows with values in a sheet`);
    if (this.valued > MAX_VALUED_CELLS) throw tooComplex(`more than ${MAX_VALUED_CELLS} cells with values`);
    if (this.grid > MAX_GRID_CELLS) throw tooComplex('values too far to the right');
    if (this.characters > MAX_CHARACTERS) throw tooComplex('more text than fits in memory');
    if (lastRow > LAST_ROW) throw tooComplex(`a value in row ${lastRow}`);
  }
}
