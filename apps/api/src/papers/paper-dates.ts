export type PaperLocale = 'fr' | 'en';

const CALENDARS = { fr: 'fr-FR', en: 'en-GB' } as const;

/** « 9 novembre 2023 », « 1er mai 2024 »; from a day `YYYY-MM-DD`. */
export function dayInWords(day: string, locale: PaperLocale): string {
  // Noon in UTC, told in UTC: where the server stands can't shift the day.
  const words = new Intl.DateTimeFormat(CALENDARS[locale], {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${day}T12:00:00Z`));
  return locale === 'fr' ? words.replace(/^1 /, '1er ') : words;
}

/** `24/08/2003`, from a day `YYYY-MM-DD`. */
export function dayInDigits(day: string): string {
  return day.split('-').reverse().join('/');
}
