import type { Cell, Row, Sheet } from '../spreadsheet.js';
import { otherFormat, tooComplex, unreadable } from '../spreadsheet.refused.js';
import { textCell } from '../text-cell.js';
import { TableBudget } from '../tables/table.budget.js';
import { declaredSeparator, separatorOf, type Separator } from './csv.separator.js';
import { decodeCsv } from './csv.text.js';

const MAX_FIELDS = 16_384;

/**
 * The one sheet of a .csv. All its cells are texts: what looks like a number or a date is not turned into one, since
 * SheetJS would read 05/01/2001 the American way and drop the zero of 01000. A row has the number that a program shows
 * for it: a line break within quotes begins no row.
 * @throws SpreadsheetRefused
 */
export function readCsv(file: Buffer, maxRows: number): Sheet[] {
  const text = decodeCsv(file);
  const separator = declaredSeparator(text) ?? separatorOf(text);
  if (!separator) throw otherFormat('text');
  const budget = new TableBudget(maxRows);
  budget.sheet();
  const rows: Row[] = [];
  for (const [index, record] of records(text, separator)) {
    if (index === 0 && declaredSeparator(text)) continue;
    const cells = cellsOf(record);
    if (cells.length === 0) continue;
    const valued = cells.filter((cell) => cell !== null);
    const characters = valued.reduce((sum, cell) => sum + cell.text.length, 0);
    budget.row({ valued: valued.length, width: cells.length, characters }, 1, index + 1);
    rows.push({ row: index + 1, cells });
  }
  return [{ name: '', rows }];
}

function* records(text: string, separator: Separator): Generator<[index: number, fields: string[]]> {
  const end = new RegExp(`${separator}|\\r\\n?|\\n`, 'g');
  let fields: string[] = [];
  let index = 0;
  let at = 0;
  while (at <= text.length) {
    const quoted = text[at] === '"' ? quotedField(text, at) : { value: '', end: at };
    end.lastIndex = quoted.end;
    const stop = end.exec(text);
    // What follows the closing quote belongs to the cell, as in every program.
    if (fields.length === MAX_FIELDS) throw tooComplex(`a row of more than ${MAX_FIELDS} cells`);
    fields.push(quoted.value + text.slice(quoted.end, stop?.index ?? text.length));
    at = stop ? end.lastIndex : text.length + 1;
    if (stop?.[0] === separator) continue;
    yield [index++, fields];
    fields = [];
  }
}

/** From its opening quote on; `""` within stands for one. */
function quotedField(text: string, start: number): { value: string; end: number } {
  let value = '';
  let at = start + 1;
  for (;;) {
    const close = text.indexOf('"', at);
    if (close === -1) throw unreadable('a quote is opened and not closed: the rows behind it would be lost');
    value += text.slice(at, close);
    if (text[close + 1] !== '"') return { value, end: close + 1 };
    value += '"';
    at = close + 2;
  }
}

function cellsOf(fields: readonly string[]): (Cell | null)[] {
  const cells = fields.map(cellOf);
  return cells.slice(0, cells.findLastIndex((cell) => cell !== null) + 1);
}

/** `="01000"` is how lists keep a zero from Excel. */
const KEPT_AS_TEXT = /^="((?:[^"]|"")*)"$/;

function cellOf(field: string): Cell | null {
  const kept = KEPT_AS_TEXT.exec(field)?.[1]?.replaceAll('""', '"');
  return textCell((kept ?? field).replace(/\r\n?/g, '\n'));
}
