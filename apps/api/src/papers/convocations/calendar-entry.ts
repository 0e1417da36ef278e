import type { PaperLocale } from '#dto/papers/paper.query.js';
import { JOINING_ENTRY } from '#dto/papers/entries.js';
import { iCalendar } from '../../platform/calendar/icalendar.js';
import { instantOf } from '../../platform/clock/wall-clock.js';
import type { MailAttachment } from '../../platform/mail/mail-office.js';

export interface CalendarEntryData {
  readonly candidateId: string;
  readonly number: number;
  /** `YYYY-MM-DD` and `HH:MM`, on the wall clock of the zone. */
  readonly date: string;
  readonly time: string;
  readonly timeZone: string;
  readonly site: string;
  readonly room: string;
  readonly centreName: string;
  readonly extraTimePercentage: number | null;
  /** Goes up with each change of the session: a later mail corrects the entry of an earlier one. */
  readonly version: number;
}

const SETTLING_MINUTES = 15;
const TEST_MINUTES = 105;

/** The session as one event for the calendar of a candidate, as long as their test may take. */
export function calendarEntry(
  data: CalendarEntryData,
  locale: PaperLocale,
  publicUrl: string,
  now: Date,
): MailAttachment {
  const extraTime = (data.extraTimePercentage ?? 0) / 100;
  const words = WORDS[locale];
  return {
    fileName: `session-${data.number}.ics`,
    contentType: 'text/calendar; charset=utf-8; method=PUBLISH',
    content: iCalendar(undefined, [
      {
        uid: `${data.candidateId}@${new URL(publicUrl).hostname}`,
        start: instantOf(data.date, data.time, data.timeZone),
        minutes: SETTLING_MINUTES + Math.ceil(TEST_MINUTES * (1 + extraTime)),
        summary: `${words.summary} – ${data.centreName}`,
        location: `${data.site}, ${data.room}`,
        description: `${words.number} ${data.number}`,
        url: publicUrl + JOINING_ENTRY,
        stamp: now,
        sequence: data.version - 1,
      },
    ]),
  };
}

const WORDS = {
  fr: { summary: 'Session de certification', number: 'Numéro de session\u00a0:' },
  en: { summary: 'Certification session', number: 'Session number:' },
} satisfies Record<PaperLocale, Record<string, string>>;
