import type { NamedPaper } from '#dto/papers/paper-names.js';
import type { SessionResponse } from '#dto/sessions/session.response.js';

// In the order of guide 1, page 29; the fraud report came later.
const PAPERS: readonly NamedPaper[] = ['incidentForm', 'invigilatorKit', 'attendanceSheet', 'fraudReport'];

/** Papers that make no sense before somebody is enrolled. */
const OF_CANDIDATES: readonly NamedPaper[] = ['attendanceSheet', 'pv', 'convocations', 'convocationRegister'];

/** The papers of the bar; sessions of the 2020 edition begin with « Télécharger le PV » (guide 2, page 29). */
export const papersOf = ({
  procedureEdition,
}: Pick<SessionResponse, 'procedureEdition'>): readonly NamedPaper[] =>
  procedureEdition === '2020' ? ['pv', ...PAPERS] : PAPERS;

/** Whether a paper waits for the first candidate. */
export const isWaiting = (
  kind: NamedPaper,
  { enrolledCount }: Pick<SessionResponse, 'enrolledCount'>,
): boolean => enrolledCount === 0 && OF_CANDIDATES.includes(kind);
