import type { PaperLocale } from '#dto/papers/paper.query.js';
import {
  attendanceSheet2020Part,
  sheet2020Reminder,
  type AttendanceSheet2020Data,
} from './attendance-sheet-2020.paper.js';
import type { SessionFacts } from './forms/form-parts.js';
import { incidentFormPart } from './forms/incident-form.paper.js';
import { html } from './html.js';
import { landscapePages, paper } from './paper.js';

/**
 * « Télécharger le PV »: the attendance sheet of 2020, across, then its incident form, upright; one paper with one count
 * of pages (guide 2, pages 29 and 30).
 */
export function pv(data: AttendanceSheet2020Data & SessionFacts, locale: PaperLocale): string {
  const sheet = attendanceSheet2020Part(data, locale);
  const form = incidentFormPart(data, '2020', locale);
  const title = TITLES[locale];
  return paper({
    locale,
    title: `${title} – Session ${data.number}`,
    reminder: `${title} · ${data.number} · ${data.site}`,
    style: [
      landscapePages('sheet', sheet2020Reminder(data, locale)),
      '.sheet-2020 { page: sheet; }',
      sheet.style,
      form.style,
    ].join('\n'),
    body: html`${sheet.body}${form.body}`,
  });
}

const TITLES = { fr: 'PV de session', en: 'Session record' } satisfies Record<PaperLocale, string>;
