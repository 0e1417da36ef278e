import { unreadable } from '../spreadsheet.refused.js';
import {
  booleanValue,
  dayValue,
  numberValue,
  percentValue,
  timeValue,
  type CellValue,
} from '../tables/written-cell.js';

const TYPE = / office:value-type="([^"]*)"/;
const STRING = / office:string-value="([^"]*)"/;
const NUMBER = / office:value="([^"]*)"/;
const BOOLEAN = / office:boolean-value="([^"]*)"/;
const DAY = / office:date-value="((?:[1-9]\d{3})-\d\d-\d\d)(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?Z?)?"/;
const DURATION = / office:time-value="(P(?:\d{1,6}D)?T(?:\d{1,6}H)?(?:\d{1,6}M)?(?:\d{1,6}(?:\.\d+)?S)?)"/;

/**
 * Left to itself SheetJS takes errors for text or numbers, gives up the whole file on an unknown type, and moves days
 * that do not exist or lie before the year 100 to others: such a cell is the text it shows.
 * @param attributes of the cell, as a Tag holds them
 */
export function cellValue(attributes: string): CellValue {
  const isError = attributes.includes(' calcext:value-type="error"');
  const type = TYPE.exec(attributes)?.[1];
  if (type === undefined || isError) return { isError };
  if (type === 'string') return { isError, text: STRING.exec(attributes)?.[1] || undefined };
  return { isError, typed: typedValue(type, attributes) };
}

function typedValue(type: string, attributes: string): string | undefined {
  const value = (pattern: RegExp) => pattern.exec(attributes)?.[1];
  if (type === 'float' || type === 'currency') return numberValue(`${value(NUMBER)}`);
  if (type === 'percentage') return percentValue(`${value(NUMBER)}`);
  if (type === 'boolean') return booleanValue(`${value(BOOLEAN)}`);
  const day = type === 'date' ? value(DAY) : undefined;
  if (day) return dayValue(day);
  const duration = type === 'time' ? value(DURATION) : undefined;
  return duration ? timeValue(duration) : undefined;
}

/** How often a row or cell is repeated, 1 when it does not say. */
export function repeats(attributes: string, what: 'rows' | 'columns'): number {
  const mark = ` table:number-${what}-repeated="`;
  const place = attributes.indexOf(mark);
  if (place === -1) return 1;
  const start = place + mark.length;
  const written = attributes.slice(start, attributes.indexOf('"', start));
  if (!/^[1-9]\d{0,8}$/.test(written)) throw unreadable(`repeated "${written.slice(0, 20)}" times`);
  return Number(written);
}
