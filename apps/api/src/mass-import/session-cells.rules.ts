import type { SessionProblemCode } from '#dto/mass-import/mass-import.codes.js';

/** What was read of one cell: a value, or why not and what may have been meant. */
export type Reading =
  { readonly value: string } | { readonly code: SessionProblemCode; readonly suggestion?: string };

const TYPED_DAY = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4}|\d{2})$/;
const ISO_DAY = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;

/** A day as `jj/mm/aaaa`; a year of two digits is never guessed, only suggested. */
export function readDay(text: string): Reading {
  const iso = ISO_DAY.exec(text);
  const [day, month, year] = iso ? [iso[3], iso[2], iso[1]] : (TYPED_DAY.exec(text)?.slice(1) ?? []);
  const code = 'SESSION_DATE_NOT_VALID';
  if (!day || !month || !year) return { code };
  const full = dayOf(year.length === 2 ? `20${year}` : year, month, day);
  if (!full) return { code };
  if (year.length === 4) return { value: full };
  return { code, suggestion: full.split('-').reverse().join('/') };
}

function dayOf(year: string, month: string, day: string): string | undefined {
  const full = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const moment = new Date(`${full}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(full) ? full : undefined;
}

const CLOCK = /^(\d{1,2}):(\d{2})(?::\d{2})?$/;
const IN_WORDS = /^(\d{1,2}) ?h(?: ?(\d{2}))?$/i;

/** A time as `HH:MM`, with its seconds where a program added them; « 14h30 » is suggested as 14:30. */
export function readTime(text: string): Reading {
  const code = 'SESSION_TIME_NOT_VALID';
  const clock = CLOCK.exec(text);
  const [hours, minutes = '00'] = (clock ?? IN_WORDS.exec(text))?.slice(1) ?? [];
  if (hours === undefined || Number(hours) > 23 || Number(minutes) > 59) return { code };
  const time = `${hours.padStart(2, '0')}:${minutes}`;
  return clock ? { value: time } : { code, suggestion: time };
}

const LARGEST_NUMBER = 2_147_483_647;

/** The number of a session as people write it, spaces ignored; undefined when it is none. */
export function readNumber(text: string): number | undefined {
  const digits = text.replace(/[ \u00a0\u202f]/g, '');
  const number = /^\d{1,10}$/.test(digits) ? Number(digits) : 0;
  return number > 0 && number <= LARGEST_NUMBER ? number : undefined;
}
