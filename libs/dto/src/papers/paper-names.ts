import type { PaperLocale } from './paper.query.js';

// `kit-surveillant-<n>.pdf` and `feuille-emargement-session-<n>.pdf` are the names that centres know.
const STEMS = {
  attendanceSheet: { fr: 'feuille-emargement-session', en: 'attendance-sheet-session' },
  invigilatorKit: { fr: 'kit-surveillant', en: 'invigilator-kit' },
} satisfies Record<string, Record<PaperLocale, string>>;

export type NamedPaper = keyof typeof STEMS;

/** What a paper of a session is called as a file. */
export const paperName = (kind: NamedPaper, locale: PaperLocale, sessionNumber: number): string =>
  `${STEMS[kind][locale]}-${sessionNumber}.pdf`;
