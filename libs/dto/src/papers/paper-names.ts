import type { PaperLocale } from './paper.query.js';

// `kit-surveillant-<n>.pdf` and `feuille-emargement-session-<n>.pdf` are the names that centres know.
const STEMS = {
  attendanceSheet: { fr: 'feuille-emargement-session', en: 'attendance-sheet-session' },
  incidentForm: { fr: 'pv-incident-session', en: 'incident-form-session' },
  fraudReport: { fr: 'pv-fraude-session', en: 'fraud-report-session' },
  invigilatorKit: { fr: 'kit-surveillant', en: 'invigilator-kit' },
  pv: { fr: 'pv-session', en: 'session-record' },
  convocations: { fr: 'convocations-session', en: 'convocations-session' },
  convocationRegister: { fr: 'remise-convocations-session', en: 'convocation-register-session' },
} satisfies Record<string, Record<PaperLocale, string>>;

export type NamedPaper = keyof typeof STEMS;

/** Each paper as the addresses below `/sessions/:sessionId/papers/` call it, without `.pdf` or `.html`. */
export const PAPER_SLUGS = {
  attendanceSheet: 'attendance-sheet',
  incidentForm: 'incident-form',
  fraudReport: 'fraud-report',
  invigilatorKit: 'invigilator-kit',
  pv: 'pv',
  convocations: 'convocations',
  convocationRegister: 'convocation-register',
} as const satisfies Record<NamedPaper, string>;

/** Undefined where no paper has that address. */
export const paperOfSlug = (slug: string): NamedPaper | undefined =>
  (Object.keys(PAPER_SLUGS) as NamedPaper[]).find((kind) => PAPER_SLUGS[kind] === slug);

/** What a paper of a session is called as a file. */
export const paperName = (kind: NamedPaper, locale: PaperLocale, sessionNumber: number): string =>
  `${STEMS[kind][locale]}-${sessionNumber}.pdf`;

/** What the ZIP of one session is called, or of several. */
export const zipName = (locale: PaperLocale, sessionNumber?: number): string => {
  const stem = { fr: 'documents', en: 'papers' }[locale];
  return sessionNumber === undefined ? `${stem}-sessions.zip` : `${stem}-session-${sessionNumber}.zip`;
};
