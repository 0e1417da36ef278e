import type { PapersCode } from '#dto/papers/papers.codes.js';
import type { NamedPaper } from '#dto/papers/paper-names.js';

export const papersMessages: Record<PapersCode, string> = {
  NO_CANDIDATE_ENROLLED: 'papers.nobodyEnrolled',
  CONVOCATIONS_CLOSED: 'convocations.closed',
};

export const paperLabels: Record<NamedPaper, string> = {
  attendanceSheet: 'papers.attendanceSheet',
  incidentForm: 'papers.incidentForm',
  fraudReport: 'papers.fraudReport',
  invigilatorKit: 'papers.invigilatorKit',
  pv: 'papers.pv',
  convocations: 'papers.convocations',
  convocationRegister: 'papers.convocationRegister',
};

/** What they are called where they are looked at and not downloaded. */
export const shownLabels: Record<NamedPaper, string> = {
  ...paperLabels,
  pv: 'papers.preview.pv',
  convocations: 'convocations.title',
  convocationRegister: 'papers.preview.register',
};
