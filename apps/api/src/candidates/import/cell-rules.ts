import * as z from 'zod';
import { CANDIDATE_TEXT_MAX, OLDEST_BIRTHDATE } from '#dto/candidates/candidates.limits.js';
import type { BillingMode, Sex } from '#dto/candidates/candidate.response.js';
import type { CellProblemCode } from '#dto/candidates/candidates.codes.js';
import type { Cell } from '../../platform/spreadsheet/spreadsheet.js';
import { bare } from '../candidates.rules.js';

/** What was read of one cell: a value, nothing, or why not. */
export type Reading<T> =
  { readonly value: T | null } | { readonly code: CellProblemCode; readonly suggestion?: string };

export const isFault = <T>(reading: Reading<T>): reading is Extract<Reading<T>, { code: CellProblemCode }> =>
  'code' in reading;

const INVISIBLE = /[\p{Cc}\p{Cf}]/gu;

/** The text of a cell as a person sees it: no marks that take no room, plain spaces, composed letters. */
export function textOf(cell: Cell | null | undefined): string {
  if (!cell) return '';
  const text = cell.kind === 'number' && cell.number !== undefined ? plainNumber(cell.number) : cell.text;
  return text.replace(/\s+/gu, ' ').replace(INVISIBLE, '').normalize('NFC').trim();
}

// A long identifier typed as a number must not come out as 1.2E+15.
const plainNumber = (number: number) =>
  Number.isInteger(number) ? BigInt(number).toString() : String(number).replace('.', ',');

export function readText(cell: Cell | null | undefined, invalid: CellProblemCode): Reading<string> {
  const text = textOf(cell);
  if (text.length > CANDIDATE_TEXT_MAX) return { code: invalid };
  return { value: text || null };
}

const TYPED_DATE = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4}|\d{2})$/;
const ISO_DATE = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;

/** A birth date typed dd/mm/yyyy, or a date cell. `today` is the centre's. */
export function readBirthdate(cell: Cell | null | undefined, today: string): Reading<string> {
  const text = textOf(cell);
  if (!cell || text === '') return { value: null };
  const [day, month, year] =
    cell.kind === 'date' && cell.date ? cell.date.split('-').reverse() : partsOf(text);
  if (!day || !month || !year) return { code: 'CANDIDATE_BIRTHDATE_FORMAT_NOT_VALID' };
  if (year.length === 2) return twoDigitYear(day, month, year, today);
  const birthdate = isoDay(day, month, year);
  if (!birthdate) return { code: 'CANDIDATE_BIRTHDATE_FORMAT_NOT_VALID' };
  if (birthdate <= OLDEST_BIRTHDATE) return { code: 'CANDIDATE_BIRTHDATE_MUST_BE_GREATER' };
  if (birthdate > today) return { code: 'CANDIDATE_BIRTHDATE_IN_THE_FUTURE' };
  return { value: birthdate };
}

function partsOf(text: string): (string | undefined)[] {
  const iso = ISO_DATE.exec(text);
  return iso ? [iso[3], iso[2], iso[1]] : (TYPED_DATE.exec(text)?.slice(1) ?? []);
}

/** Never guessed, only suggested: the latest year that is not in the future. */
function twoDigitYear(day: string, month: string, year: string, today: string): Reading<string> {
  const suggestion = [`20${year}`, `19${year}`].find((full) => (isoDay(day, month, full) ?? '9999') <= today);
  const padded = (part: string) => part.padStart(2, '0');
  return {
    code: 'CANDIDATE_BIRTHDATE_TWO_DIGIT_YEAR',
    ...(suggestion ? { suggestion: `${padded(day)}/${padded(month)}/${suggestion}` } : {}),
  };
}

function isoDay(day: string, month: string, year: string): string | undefined {
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : undefined;
}

export function readSex(cell: Cell | null | undefined): Reading<Sex> {
  const text = textOf(cell).toUpperCase();
  if (text === '') return { value: null };
  return text === 'M' || text === 'F' ? { value: text } : { code: 'CANDIDATE_SEX_NOT_VALID' };
}

/** An INSEE or postal code: spaces dropped, and the zero that a number loses given back. */
export function readCode(cell: Cell | null | undefined): string {
  const code = textOf(cell).replace(/ /g, '').toUpperCase();
  return /^\d{4}$/.test(code) ? `0${code}` : code;
}

/** `33 %`, `33`, a percent cell or a fraction: an integer from 1 to 99; nothing or 0 means none (product decision 6). */
export function readExtraTime(cell: Cell | null | undefined): Reading<number> {
  const text = textOf(cell);
  if (!cell || text === '') return { value: null };
  const percentage = percentageOf(cell, text);
  if (percentage === 0) return { value: null };
  if (percentage === undefined || !Number.isInteger(percentage) || percentage < 1 || percentage > 99) {
    return { code: 'CANDIDATE_EXTRA_TIME_NOT_VALID' };
  }
  return { value: percentage };
}

function percentageOf(cell: Cell, text: string): number | undefined {
  // 0.33 * 100 is 33.000000000000004: rounded to what anybody can mean.
  const hundredfold = (fraction: number) => Math.round(fraction * 1e6) / 1e4;
  if (cell.kind === 'percent' && cell.number !== undefined) return hundredfold(cell.number);
  const typed = /^(\d+(?:[.,]\d+)?) ?(%?)$/.exec(text);
  if (!typed) return undefined;
  const number = Number(typed[1]?.replace(',', '.'));
  return typed[2] === '' && number < 1 ? hundredfold(number) : number;
}

const email = z.email();

export function readEmail(cell: Cell | null | undefined, invalid: CellProblemCode): Reading<string> {
  const text = textOf(cell);
  if (text === '') return { value: null };
  return text.length <= CANDIDATE_TEXT_MAX && email.safeParse(text).success
    ? { value: text }
    : { code: invalid };
}

const BILLING: Record<string, BillingMode> = { gratuite: 'FREE', payante: 'PAID', prepayee: 'PREPAID' };

export function readBilling(cell: Cell | null | undefined): Reading<BillingMode> {
  const text = textOf(cell);
  if (text === '') return { value: null };
  const mode = BILLING[bare(text)];
  return mode ? { value: mode } : { code: 'CANDIDATE_BILLING_MODE_NOT_VALID' };
}
