import type { PaperLocale } from '#dto/papers/paper.query.js';
import {
  attendanceSheet2020Part,
  sheet2020Reminder,
  type AttendanceSheet2020Data,
} from './attendance-sheet-2020.paper.js';
import type { SessionFacts } from './forms/form-parts.js';
import { incidentFormPart } from './forms/incident-form.paper.js';
import { paper } from './paper.js';

/**
 * « Télécharger le PV »: the attendance sheet of 2020, then its incident form; one paper with one count of pages (guide 2,
 * pages 29 and 30).
 */
export function pv(data: AttendanceSheet2020Data & SessionFacts, locale: PaperLocale): string {
  const sheet = attendanceSheet2020Part(data, locale);
  const form = incidentFormPart(data, '2020', locale);
  const title = TITLES[locale];
  return paper({
    locale,
    wide: true,
    title: `${title} – Session ${data.number}`,
    reminder: sheet2020Reminder(data, locale),
    style: `${sheet.style}\n${form.style}`,
    body: sheet.body,
    then: {
      reminder: `${title} · ${locale === 'fr' ? 'N°' : 'No.'} ${data.number} · ${data.site}`,
      body: form.body,
    },
  });
}

const TITLES = { fr: 'PV de session', en: 'Session record' } satisfies Record<PaperLocale, string>;
