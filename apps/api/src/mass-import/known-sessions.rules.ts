import type { SessionProblemCode } from '#dto/mass-import/mass-import.codes.js';
import type { MassImportProblem } from '#dto/mass-import/mass-import.response.js';
import type { KnownSessions } from './mass-import.queries.js';
import { headerOf, type SessionKey } from './session-columns.js';
import { placeKey, type SessionGroup } from './session-groups.rules.js';

/** What stands against the sessions of a file in the centre as it is now, each told at the session's first row. */
export function conflictsOf(groups: readonly SessionGroup[], known: KnownSessions): MassImportProblem[] {
  return groups.flatMap((group) => {
    const { row, number, plan } = group;
    if (number !== null) {
      const code = faultOf(number, known);
      return code ? [blocking(row, 'number', code, String(number))] : [];
    }
    if (!plan || !known.taken.has(placeKey(plan))) return [];
    return [blocking(row, 'site', 'SESSION_WITH_DATE_AND_TIME_ALREADY_EXISTS', plan.site)];
  });
}

function faultOf(number: number, { byNumber }: KnownSessions): SessionProblemCode | undefined {
  const session = byNumber.get(number);
  if (!session) return 'SESSION_ID_NOT_EXISTING';
  if (session.finalised) return 'CANDIDATE_NOT_ALLOWED_FOR_FINALISED_SESSION';
  return session.started ? 'CANDIDATE_NOT_ALLOWED_FOR_STARTED_SESSION' : undefined;
}

const blocking = (
  row: number,
  key: SessionKey,
  code: SessionProblemCode,
  value: string,
): MassImportProblem => ({ row, column: headerOf(key), code, value, blocking: true });

/** Sessions whose day was to come when the file was read and is over now. */
export const pastDays = (groups: readonly SessionGroup[], today: string): MassImportProblem[] =>
  groups.flatMap(({ row, plan }) =>
    plan && plan.date < today ? [blocking(row, 'date', 'SESSION_SCHEDULED_IN_THE_PAST', plan.date)] : [],
  );
