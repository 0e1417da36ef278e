import { unreadable } from '../spreadsheet.refused.js';
import { escapeQuotes } from '../xml/xml.text.js';

/**
 * Styles that tell SheetJS, which keeps a cell's format but not its type, what a cell of ours is. A document's own
 * styles are not carried over: they may stand in styles.xml, which is not read, and the type says all that we need.
 */
const PERCENT = style('percent', 'percentage-style', '<number:number/><number:text>%</number:text>');
const DATE = style('date', 'date-style', '<number:year/><number:month/><number:day/>');
const TIME = style('time', 'time-style', '<number:hours/><number:minutes/>');
const ERROR = style('error', 'text-style', '<number:text>error</number:text><number:text-content/>');
export const STYLES = [PERCENT, DATE, TIME, ERROR].map(({ definition }) => definition).join('');
/** What SheetJS makes of the last one. */
export const ERROR_FORMAT = '"error"@';

function style(name: string, element: string, format: string) {
  return {
    use: ` style-name="${name}"`,
    definition:
      `<number:${element} style:name="${name}">${format}</number:${element}>` +
      `<style:style style:name="${name}" style:family="table-cell" style:data-style-name="${name}"/>`,
  };
}

const TYPE = / office:value-type="([^"]*)"/;
const STRING = / office:string-value="([^"]*)"/;
const NUMBER = / office:value="([^"]*)"/;
const BOOLEAN = / office:boolean-value="([^"]*)"/;
const DAY = / office:date-value="((?:[1-9]\d{3})-\d\d-\d\d)(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?Z?)?"/;
const DURATION = / office:time-value="(P(?:\d{1,6}D)?T(?:\d{1,6}H)?(?:\d{1,6}M)?(?:\d{1,6}(?:\.\d+)?S)?)"/;

/** What a cell says of itself beside its text: the attributes that SheetJS is to see. */
export interface CellValue {
  /** Undefined for a text: everything that is neither number, percent, date, time nor boolean. */
  typed?: string;
  isError: boolean;
  /** The text that counts when it is not the one shown. */
  text?: string;
}

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
  if (type === 'float' || type === 'currency') return ` value-type="float" value="${value(NUMBER)}"`;
  if (type === 'percentage') return `${PERCENT.use} value-type="percentage" value="${value(NUMBER)}"`;
  if (type === 'boolean') return ` value-type="boolean" boolean-value="${value(BOOLEAN)}"`;
  const day = type === 'date' ? value(DAY) : undefined;
  if (day && exists(day)) return `${DATE.use} value-type="date" date-value="${day}"`;
  const duration = type === 'time' ? value(DURATION) : undefined;
  if (duration) return `${TIME.use} value-type="time" time-value="${duration}"`;
  return undefined;
}

function exists(day: string): boolean {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const moment = new Date(Date.UTC(year, month - 1, date));
  return moment.getUTCMonth() === month - 1 && moment.getUTCDate() === date;
}

/**
 * The cell in the form that costs SheetJS least: it looks at local names only, and takes a text out of one tag, unless
 * it is repeated. Without a paragraph in it, it forgets what is in any other cell.
 */
export function writtenCell(
  { typed, isError, text }: CellValue,
  shown: string,
  columns: number,
  rows: number,
): string {
  const repeated = columns > 1 ? ` number-columns-repeated="${columns}"` : '';
  if (typed) return `<table-cell${repeated}${typed}><p>${shown}</p></table-cell>`;
  const string = ` value-type="string" string-value="${escapeQuotes(text ?? shown)}"${isError ? ERROR.use : ''}`;
  return columns * rows === 1
    ? `<table-cell${string}/>`
    : `<table-cell${repeated}${string}><p></p></table-cell>`;
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
