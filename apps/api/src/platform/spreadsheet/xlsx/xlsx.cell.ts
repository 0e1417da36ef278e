import { unreadable } from '../spreadsheet.refused.js';
import { SHOWN_ERROR } from '../text-cell.js';
import {
  booleanValue,
  dayValue,
  numberValue,
  percentValue,
  timeValue,
  type CellValue,
} from '../tables/written-cell.js';
import type { NumberKind } from './xlsx.formats.js';
import { cellText } from './xlsx.strings.js';

/** What the cells of a file refer to. */
export interface XlsxContext {
  strings: readonly string[];
  formats: readonly NumberKind[];
  from1904: boolean;
}

/** A cell as written, before its text is known. */
export interface WrittenXlsxCell {
  type: string;
  format: number;
  /** The content of `<v>`, as XML. */
  value: string;
  /** The text within the cell itself. */
  inline: string;
}

/** A cell and the text that it shows, not escaped. */
export interface ShownCell {
  value: CellValue;
  shown: string;
}

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d{1,3})?$/i;
const ISO_DAY = /^([1-9]\d{3}-\d\d-\d\d)(?:T[\d:.]+Z?)?$/;

const text = (shown: string): ShownCell => ({ value: { isError: false }, shown });
const typed = (value: string, shown: string): ShownCell => ({
  value: { isError: false, typed: value },
  shown,
});

export function shownCell({ type, format, value, inline }: WrittenXlsxCell, context: XlsxContext): ShownCell {
  if (type === 'inlineStr') return text(inline);
  const written = cellText(value);
  if (type === 's') return text(sharedString(written, context.strings));
  if (type === 'b') {
    const shown = ['1', 'true'].includes(written) ? 'TRUE' : 'FALSE';
    return typed(booleanValue(shown.toLowerCase()), shown);
  }
  if (type === 'e') {
    return { value: { isError: true }, shown: SHOWN_ERROR.test(written) ? written : '#VALUE!' };
  }
  const day = type === 'd' ? ISO_DAY.exec(written)?.[1] : undefined;
  if (day) return dayCell(day) ?? text(written);
  const isNumber = (type === 'n' || type === '') && NUMBER.test(written) && Number.isFinite(Number(written));
  if (!isNumber) return text(written);
  return numberCell(Number(written), context.formats[format] ?? 'number', context.from1904);
}

function sharedString(index: string, strings: readonly string[]): string {
  const shared = /^\d+$/.test(index) ? strings[Number(index)] : undefined;
  if (shared === undefined) throw unreadable('a cell whose text is not in the file');
  return shared;
}

function numberCell(number: number, kind: NumberKind, from1904: boolean): ShownCell {
  if (kind === 'percent') {
    return typed(percentValue(String(number)), `${Number((number * 100).toPrecision(12))}%`);
  }
  const isDay = kind === 'date' && (from1904 || number < 0 || number >= 1);
  const day = isDay ? dayCell(dayOf(Math.floor(number), from1904)) : undefined;
  if (day) return day;
  if (kind === 'time' || (kind === 'date' && !isDay)) return timeCell(number);
  return typed(numberValue(String(number)), String(number));
}

const DAY_MS = 86_400_000;
const FIRST_SURE_DAY = 61;
const LAST_DAY = 2_958_465;
const DAYS_TO_1904 = 1462;

/**
 * The day behind a number, empty when nobody can tell: for Excel 1900 had a 29 February, for LibreOffice it had not,
 * so before 1 March 1900 the same number means two days.
 */
function dayOf(number: number, from1904: boolean): string {
  const serial = from1904 ? number + DAYS_TO_1904 : number;
  if (serial < FIRST_SURE_DAY || serial > LAST_DAY) return '';
  return new Date(Date.UTC(1899, 11, 30) + serial * DAY_MS).toISOString().slice(0, 10);
}

function dayCell(day: string): ShownCell | undefined {
  const value = day ? dayValue(day) : undefined;
  return value ? typed(value, day.split('-').reverse().join('/')) : undefined;
}

const SECONDS_A_DAY = 86_400;
const LONGEST_HOURS = 999_999;

/** Hours may pass 24; what is negative or endless is a number. */
function timeCell(number: number): ShownCell {
  const seconds = Math.round(number * SECONDS_A_DAY);
  const hours = Math.floor(seconds / 3600);
  if (seconds < 0 || hours > LONGEST_HOURS) return typed(numberValue(String(number)), String(number));
  const [h, m, s] = [hours, Math.floor(seconds / 60) % 60, seconds % 60].map((part) =>
    String(part).padStart(2, '0'),
  );
  return typed(timeValue(`PT${h}H${m}M${s}S`), s === '00' ? `${h}:${m}` : `${h}:${m}:${s}`);
}
