export type CellKind = 'text' | 'number' | 'percent' | 'date' | 'time' | 'boolean' | 'error';

export interface Cell {
  /** What the program shows or was typed: `75 001`, `33 %`, `01/05/2001`, `#DIV/0!`; line breaks as `\n`. */
  text: string;
  kind: CellKind;
  /** Of a number as stored, of a percent as a fraction: 33 % is 0.33. */
  number?: number;
  /** Of a date, its day as `YYYY-MM-DD`: no time, no zone. */
  date?: string;
}

/** A cell that holds a text and nothing else. */
export interface TextCell {
  /** From 0. */
  column: number;
  text: string;
}

export interface Row {
  /** As the program numbers it, from 1, repeated rows counted. */
  row: number;
  /** From column A on; null where nothing is written or the cell is covered by a merged one. */
  cells: (Cell | null)[];
}

/** Hidden sheets, rows and columns are there like the others; rows without any text are left out. */
export interface Sheet {
  /** Empty for a .csv, which has none. */
  name: string;
  rows: Row[];
}

export type AcceptedFormat = 'ods' | 'xlsx' | 'csv';

/** Every format that is read. */
export const ALL_FORMATS: readonly AcceptedFormat[] = ['ods', 'xlsx', 'csv'];

/** Elements of an XML document that are read as the rows of a sheet. */
export interface XmlTable {
  name: string;
  /** From the root down to the element that is a row. */
  path: readonly string[];
  /** The cells of a row: `NAME` is the text of a child, `@NAME` an attribute of the row or of what holds it. */
  columns: readonly string[];
  /** Rows of which one of these columns reads otherwise are left out. */
  only?: Readonly<Record<string, string>>;
}

export interface ReadOptions {
  accept: readonly AcceptedFormat[];
  /** Accepts XML too, plain or in a zip, and says where its rows are: tables of one root, which tells the document. */
  xml?: readonly XmlTable[];
  /** Rows with a value that one sheet may hold, headers included; a file with more is refused, never cut. */
  maxRows: number;
}
