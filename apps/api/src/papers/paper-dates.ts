import type { PaperLocale } from '#dto/papers/paper.query.js';

const CALENDARS = { fr: 'fr-FR', en: 'en-GB' } as const;

/** « 9 novembre 2023 », « 1er mai 2024 »; from a day `YYYY-MM-DD`. */
export function dayInWords(day: string, locale: PaperLocale): string {
  return inWords(day, locale, { day: 'numeric', month: 'long', year: 'numeric' });
}

/** « jeudi 9 novembre 2023 » */
export function weekdayInWords(day: string, locale: PaperLocale): string {
  return inWords(day, locale, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
}

/** « 9 nov. 2023 », as the invigilator kit writes it. */
export function dayInShort(day: string, locale: PaperLocale): string {
  return inWords(day, locale, { day: 'numeric', month: 'short', year: 'numeric' });
}

/** `24/08/2003`, from a day `YYYY-MM-DD`. */
export function dayInDigits(day: string): string {
  return day.split('-').reverse().join('/');
}

/** « 17h00 », from a time `HH:MM`; English keeps its colon. */
export function hourInWords(time: string, locale: PaperLocale): string {
  return locale === 'fr' ? time.replace(':', 'h') : time;
}

function inWords(day: string, locale: PaperLocale, parts: Intl.DateTimeFormatOptions): string {
  // Noon in UTC, told in UTC: where the server stands can't shift the day.
  const format = new Intl.DateTimeFormat(CALENDARS[locale], { ...parts, timeZone: 'UTC' });
  const words = format.format(new Date(`${day}T12:00:00Z`));
  return locale === 'fr' ? words.replace(/(^|\s)1 /, '$11er ') : words;
}
