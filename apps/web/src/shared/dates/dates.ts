import type { LanguageCode } from '../language/language';

// A day is a text, `2023-08-24`, from the database to the page: no clock and no zone can move it.

const REGION: Record<LanguageCode, string> = { fr: 'fr-FR', en: 'en-GB' };

/** 24/08/2023, in lists and for birth dates. */
export function shortDay(iso: string): string {
  const [year, month, day] = iso.split('-');
  return `${day}/${month}/${year}`;
}

/** mercredi 27 déc. 2023, at the head of a session. */
export function longDay(iso: string, language: LanguageCode): string {
  return new Intl.DateTimeFormat(REGION[language], {
    weekday: 'long',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${iso}T00:00:00Z`));
}

/** 28/12/2023 - 12:51, the moment as this device's clock shows it. */
export function moment(instant: string): string {
  const at = new Date(instant);
  const two = (part: number) => String(part).padStart(2, '0');
  const day = `${two(at.getDate())}/${two(at.getMonth() + 1)}/${at.getFullYear()}`;
  return `${day} - ${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** Which day it is on the wall of a centre, wherever this browser stands. */
export function todayIn(timeZone: string, now: Date = new Date()): string {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(now);
  const of = (type: string) => parts.find((part) => part.type === type)?.value;
  return `${of('year')}-${of('month')}-${of('day')}`;
}
