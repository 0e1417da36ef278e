import type { MassImportProblem } from '#dto/mass-import/mass-import.response.js';
import type { JudgedRow } from '../candidates/import/candidate-rows.service.js';
import type { StagedRow } from '../platform/staging/staged-import.js';
import type { TypedRow, TypedTable } from './mass-import.table.js';
import { groupRows, type SessionGroup } from './session-groups.rules.js';

/** What a file says of its sessions, before its candidates are judged. */
export interface Findings {
  readonly groups: readonly SessionGroup[];
  readonly sessionsWithoutCandidatesCount: number;
  /** Every row that is not empty, in the order of the file. */
  readonly rows: readonly FoundRow[];
}

export interface FoundRow {
  readonly typed: TypedRow | null;
  readonly row: number;
  readonly group: number | null;
  readonly problems: readonly MassImportProblem[];
}

/** The cells that tell about a candidate, if the row has any. */
export const candidateOf = ({ typed }: FoundRow): TypedRow['candidate'] | undefined =>
  typed && Object.keys(typed.candidate).length > 0 ? typed.candidate : undefined;

/**
 * Every row of the file with its session and what is wrong with it: none is lost without a reason.
 * @param conflictsOf what the centre as it is has against the sessions
 */
export async function findingsOf(
  { rows, leftOut }: TypedTable,
  today: string,
  conflictsOf: (groups: readonly SessionGroup[]) => Promise<readonly MassImportProblem[]>,
): Promise<Findings> {
  const { groups, groupOf, problems } = groupRows(rows, today);
  const filled = new Set(
    rows.filter(({ candidate }) => Object.keys(candidate).length > 0).map(({ row }) => groupOf.get(row)),
  );
  const empty = groups.filter((_, index) => !filled.has(index));
  const all = [
    ...problems,
    ...(await conflictsOf(groups)),
    ...empty.map(({ row }) => warning(row, 'EMPTY_SESSION')),
    ...leftOut.map((row) => warning(row, 'ROW_LEFT_OUT')),
  ];
  const ofRow = new Map<number, MassImportProblem[]>();
  for (const problem of all) ofRow.set(problem.row, [...(ofRow.get(problem.row) ?? []), problem]);
  const found = [
    ...rows.map((typed) => ({ typed, row: typed.row, group: groupOf.get(typed.row) ?? null })),
    ...leftOut.map((row) => ({ typed: null, row, group: null })),
  ].sort((one, other) => one.row - other.row);
  return {
    groups,
    sessionsWithoutCandidatesCount: empty.length,
    rows: found.map((row) => ({ ...row, problems: ofRow.get(row.row) ?? [] })),
  };
}

/** Turns rows and verdicts into what waits for the confirmation; who is in a session twice is enrolled once. */
export class RowsToStage {
  private readonly rowOf = new Map<string, number>();

  of(found: FoundRow, judged: JudgedRow | undefined): StagedRow {
    const first = this.firstRowOf(found, judged?.identity ?? null);
    const problems = [
      ...found.problems,
      ...(judged?.problems ?? []),
      ...(first === undefined
        ? []
        : [{ ...warning(found.row, 'DUPLICATE_CANDIDATE_IN_SESSION'), value: String(first) }]),
    ];
    return {
      row: found.row,
      key: judged?.identity ?? null,
      cells: { session: found.typed?.session ?? {}, ...(judged && { candidate: judged.cells }) },
      data: { group: found.group, candidate: judged?.data ?? null },
      problems,
      blocked: problems.some(({ blocking }) => blocking),
      skipped:
        found.typed === null ? 'ROW_LEFT_OUT' : first === undefined ? null : 'DUPLICATE_CANDIDATE_IN_SESSION',
    };
  }

  private firstRowOf({ row, group }: FoundRow, identity: string | null): number | undefined {
    if (identity === null) return undefined;
    const key = `${group} ${identity}`;
    const first = this.rowOf.get(key);
    if (first === undefined) this.rowOf.set(key, row);
    return first;
  }
}

const warning = (
  row: number,
  code: 'EMPTY_SESSION' | 'ROW_LEFT_OUT' | 'DUPLICATE_CANDIDATE_IN_SESSION',
): MassImportProblem => ({ row, column: null, code, value: null, blocking: false });
