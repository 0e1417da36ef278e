import { isoDate } from '#dto/platform/fields.js';
import type { TimelineActor, TimelineEntry } from '#dto/sessions/timeline.response.js';
import { shortDay } from '../../shared/dates/dates';
import type { Language } from '../../shared/language/language';

/** A line below an act: what it was about, or a field with what it was and what it is. */
export interface Detail {
  readonly label: string;
  readonly before?: string;
  readonly value: string;
}

export function actorWords(language: Language, { kind, name }: TimelineActor): string {
  if (name) return name;
  return language.say(`timeline.actors.${kind}`);
}

/** What an entry holds beyond its act, field by field. */
export function detailsOf(language: Language, { details, subjects }: TimelineEntry): Detail[] {
  const { before, after, ...others } = details ?? {};
  const was = isRecord(before) ? before : {};
  const is = isRecord(after) ? after : {};
  return [
    ...(subjects.length ? [{ label: language.say('timeline.subjects'), value: subjects.join(', ') }] : []),
    ...[...new Set([...Object.keys(was), ...Object.keys(is)])].map((field) => ({
      label: fieldWords(language, field),
      before: valueWords(language, was[field]),
      value: valueWords(language, is[field]),
    })),
    ...Object.entries(others)
      .filter(([, value]) => value !== 0 && value !== null)
      .map(([field, value]) => ({ label: fieldWords(language, field), value: valueWords(language, value) })),
  ];
}

/** A field that has no words of its own is named as it is kept. */
function fieldWords(language: Language, field: string): string {
  const words = language.say('timeline.fields.' + field);
  return words === 'timeline.fields.' + field ? field : words;
}

function valueWords(language: Language, value: unknown): string {
  if (value === null || value === undefined || value === '') return language.say('timeline.nothing');
  if (typeof value === 'boolean') return language.say(value ? 'timeline.yes' : 'timeline.no');
  if (typeof value === 'number') return new Intl.NumberFormat(language.current()).format(value);
  if (typeof value !== 'string') return JSON.stringify(value);
  if (isoDate.safeParse(value).success) return shortDay(value);
  const words = language.say('timeline.values.' + value);
  return words === 'timeline.values.' + value ? value : words;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
