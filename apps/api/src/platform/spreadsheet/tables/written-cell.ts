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

/** What a cell says of itself beside its text: the attributes that SheetJS is to see. */
export interface CellValue {
  /** Undefined for a text: everything that is neither number, percent, date, time nor boolean. */
  typed?: string;
  isError: boolean;
  /** The text that counts when it is not the one shown. */
  text?: string;
}

export const numberValue = (number: string): string => ` value-type="float" value="${number}"`;
export const percentValue = (fraction: string): string =>
  `${PERCENT.use} value-type="percentage" value="${fraction}"`;
export const booleanValue = (boolean: string): string => ` value-type="boolean" boolean-value="${boolean}"`;
/** @param duration as ISO 8601 writes it: `PT08H30M00S` */
export const timeValue = (duration: string): string =>
  `${TIME.use} value-type="time" time-value="${duration}"`;
/** @param day `YYYY-MM-DD`; undefined when there is no such day, which SheetJS would move to another. */
export function dayValue(day: string): string | undefined {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const moment = new Date(Date.UTC(year, month - 1, date));
  const exists = moment.getUTCMonth() === month - 1 && moment.getUTCDate() === date;
  return exists ? `${DATE.use} value-type="date" date-value="${day}"` : undefined;
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
