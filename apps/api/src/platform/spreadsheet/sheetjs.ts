import { read, type CellObject, type WorkSheet } from 'xlsx';
import { UNDERSCORE, type GatedSpreadsheet } from './tables/table.writer.js';
import { ERROR_FORMAT } from './tables/written-cell.js';
import { SHOWN_ERROR, textCell } from './text-cell.js';
import { unreadable, tooComplex } from './spreadsheet.refused.js';
import type { Cell, Row, Sheet, TextCell } from './spreadsheet.js';

/**
 * Reads what a gate let through.
 * @throws SpreadsheetRefused FILE_UNREADABLE or FILE_TOO_COMPLEX when SheetJS gives up
 */
export function sheetsOf({ zip, sheetNames, texts }: GatedSpreadsheet): Sheet[] {
  const { Sheets: sheets } = workbookOf(zip);
  return sheetNames.map((name, index) => ({ name, rows: rowsOf(sheets[String(index)], texts[index]) }));
}

function workbookOf(zip: Buffer) {
  try {
    return read(zip, {
      type: 'buffer',
      dense: true,
      cellDates: true,
      UTC: true,
      cellNF: true,
      cellFormula: false,
    });
  } catch (error) {
    const detail = `SheetJS: ${error instanceof Error ? error.message : String(error)}`;
    throw error instanceof RangeError ? tooComplex(detail) : unreadable(detail);
  }
}

function rowsOf(sheet: WorkSheet | undefined, texts: GatedSpreadsheet['texts'][number] = new Map()): Row[] {
  const data: (CellObject | undefined)[][] = sheet?.['!data'] ?? [];
  // By key: a sheet whose last row is the millionth has holes, and counting through them takes longer than reading.
  const places = new Set([...Object.keys(data).map(Number), ...texts.keys()]);
  const rows: Row[] = [];
  for (const place of [...places].sort((one, other) => one - other)) {
    const cells = cellsOf(data[place], texts.get(place));
    if (cells.length > 0) rows.push({ row: place + 1, cells });
  }
  return rows;
}

function cellsOf(written: (CellObject | undefined)[] = [], texts: readonly TextCell[] = []): (Cell | null)[] {
  const cells = Array.from(written, cellOf);
  for (const { column, text } of texts) {
    while (cells.length < column) cells.push(null);
    cells[column] = textCell(text);
  }
  const last = cells.findLastIndex((cell) => cell !== null);
  return last === cells.length - 1 ? cells : cells.slice(0, last + 1);
}

function cellOf(cell: CellObject | undefined): Cell | null {
  if (!cell) return null;
  const shown = textOf(cell);
  const { t: type, v: value, z: format } = cell;
  if (type === 'd' && value instanceof Date && !Number.isNaN(value.getTime())) {
    const moment = value.toISOString();
    if (isTime(String(format))) return { text: shown || moment.slice(11, 19), kind: 'time' };
    return { text: shown || moment.slice(0, 10), kind: 'date', date: moment.slice(0, 10) };
  }
  if (type === 'n' && Number.isFinite(value)) {
    const number = value as number;
    if (String(format).includes('%'))
      return { text: shown || `${Number((number * 100).toPrecision(12))} %`, kind: 'percent', number };
    return { text: shown || String(number), kind: 'number', number };
  }
  if (type === 'b') return { text: shown || String(value).toUpperCase(), kind: 'boolean' };
  return textCell(shown, type === 'e' || format === ERROR_FORMAT || SHOWN_ERROR.test(shown));
}

/** The text of its paragraphs; `w` is missing when there were none. */
function textOf({ w: shown, v: value }: CellObject): string {
  const text = shown ?? (typeof value === 'string' ? value : '');
  return text.includes(UNDERSCORE) ? text.replaceAll(UNDERSCORE, '_') : text;
}

const isTime = (format: string) => /h/i.test(format) && !/[dy]/i.test(format);
