import * as z from 'zod';
import { CANDIDATE_TEXT_MAX, OLDEST_BIRTHDATE } from '#dto/candidates/candidates.limits.js';
import type { BillingMode, Sex } from '#dto/candidates/candidate.response.js';
import { likelierEmail } from '#dto/candidates/likelier-email.js';
import type { CellProblemCode } from '#dto/candidates/candidates.codes.js';
import { bare } from '../../platform/text/identity.js';
import { isoDay } from '../../platform/clock/iso-day.js';
import { probableBilling, probableExtraTime, probableSex } from './suggested-words.js';
import { probableDate } from './suggested-date.js';
import { mendedEmail } from './suggested-email.js';
import { hundredfold, typedDay } from './typed-row.js';

/** What was read of one cell: a value, nothing, or why not; with a value, what may be wrong with it all the same. */
export type Reading<T> =
  | {
      readonly value: T | null;
      readonly doubt?: { readonly code: CellProblemCode; readonly suggestion: string };
    }
  | { readonly code: CellProblemCode; readonly suggestion?: string };

export const isFault = <T>(reading: Reading<T>): reading is Extract<Reading<T>, { code: CellProblemCode }> =>
  'code' in reading;

const fault = (code: CellProblemCode, suggestion?: string) => ({
  code,
  ...(suggestion === undefined ? {} : { suggestion }),
});

export function readText(text: string, invalid: CellProblemCode): Reading<string> {
  if (text.length > CANDIDATE_TEXT_MAX) return { code: invalid };
  return { value: text || null };
}

const TYPED_DATE = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4}|\d{2})$/;
const ISO_DATE = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;

/** A birth date typed dd/mm/yyyy. `today` is the centre's. */
export function readBirthdate(text: string, today: string): Reading<string> {
  if (text === '') return { value: null };
  const [day, month, year] = partsOf(text);
  if (year?.length === 2) {
    return fault('CANDIDATE_BIRTHDATE_TWO_DIGIT_YEAR', withSlashes(probableDate(text, today)));
  }
  const birthdate = day && month && year ? isoDay(day, month, year) : undefined;
  if (!birthdate) {
    return fault('CANDIDATE_BIRTHDATE_FORMAT_NOT_VALID', withSlashes(probableDate(text, today)));
  }
  if (birthdate <= OLDEST_BIRTHDATE) return fault('CANDIDATE_BIRTHDATE_MUST_BE_GREATER');
  if (birthdate > today) return fault('CANDIDATE_BIRTHDATE_IN_THE_FUTURE');
  return { value: birthdate };
}

const withSlashes = (iso: string | undefined) => (iso === undefined ? undefined : typedDay(iso));

function partsOf(text: string): (string | undefined)[] {
  const iso = ISO_DATE.exec(text);
  return iso ? [iso[3], iso[2], iso[1]] : (TYPED_DATE.exec(text)?.slice(1) ?? []);
}

export function readSex(text: string): Reading<Sex> {
  const letter = text.toUpperCase();
  if (letter === '') return { value: null };
  return letter === 'M' || letter === 'F'
    ? { value: letter }
    : fault('CANDIDATE_SEX_NOT_VALID', probableSex(text));
}

/** `33 %`, `33` or a fraction: an integer from 1 to 99; nothing or 0 means none (product decision 6). */
export function readExtraTime(text: string): Reading<number> {
  if (text === '') return { value: null };
  const percentage = percentageOf(text);
  if (percentage === 0) return { value: null };
  if (percentage === undefined || !Number.isInteger(percentage) || percentage < 1 || percentage > 99) {
    return fault('CANDIDATE_EXTRA_TIME_NOT_VALID', probableExtraTime(text));
  }
  return { value: percentage };
}

function percentageOf(text: string): number | undefined {
  const typed = /^(\d+(?:[.,]\d+)?) ?(%?)$/.exec(text);
  if (!typed) return undefined;
  const number = Number(typed[1]?.replace(',', '.'));
  return typed[2] === '' && number < 1 ? hundredfold(number) : number;
}

const email = z.email();
const isEmail = (text: string) => text.length <= CANDIDATE_TEXT_MAX && email.safeParse(text).success;

/** An address that can't be one is refused; one that was probably mistyped is taken, and told. */
export function readEmail(
  text: string,
  codes: { readonly invalid: CellProblemCode; readonly unlikely: CellProblemCode },
): Reading<string> {
  if (text === '') return { value: null };
  if (!isEmail(text)) {
    const mended = mendedEmail(text);
    return fault(codes.invalid, isEmail(mended) ? mended : undefined);
  }
  const likelier = likelierEmail(text);
  return {
    value: text,
    ...(likelier === undefined ? {} : { doubt: { code: codes.unlikely, suggestion: likelier } }),
  };
}

const YES = new Set(['oui', 'yes']);
const NO = new Set(['', 'non', 'no', 'n', '0', 'faux', 'false']);

/** « oui » or nothing; any other word means nothing (behaviour of the guides' system, §3.4), and is told. */
export function readYes(text: string): Reading<true> {
  const word = bare(text);
  if (YES.has(word)) return { value: true };
  if (NO.has(word)) return { value: null };
  return {
    value: null,
    doubt: { code: 'CANDIDATE_COMPLEMENTARY_CERTIFICATION_UNCLEAR', suggestion: 'oui' },
  };
}

const BILLING: Record<string, BillingMode> = {
  gratuite: 'FREE',
  payante: 'PAID',
  prepayee: 'PREPAID',
  free: 'FREE',
  paid: 'PAID',
  prepaid: 'PREPAID',
};

export function readBilling(text: string): Reading<BillingMode> {
  if (text === '') return { value: null };
  const mode = BILLING[bare(text)];
  return mode ? { value: mode } : fault('CANDIDATE_BILLING_MODE_NOT_VALID', probableBilling(text));
}
