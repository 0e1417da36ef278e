import { CANDIDATE_COLUMNS, type TypedCells } from '#dto/candidates/candidate-columns.js';
import type { CellProblem } from '#dto/candidates/import-candidates.js';
import type { StagedRowResponse } from '#dto/candidates/staged-import.response.js';
import type { StagedRow } from '../../platform/staging/staged-import.js';
import type { CandidateData } from '../candidates.rules.js';
import { duplicate } from './candidate-list.js';
import type { JudgedRow } from './candidate-row.js';
import { cellsOfCandidate } from './candidate-cells.js';
import type { ComparedRow } from './preview.queries.js';

/** Why a row is left out by hand. */
export const LEFT_OUT = 'LEFT_OUT';

/** A judged row as it waits. */
export const asStaged = (
  { row, cells, identity, data, problems }: JudgedRow,
  skipped: string | null,
): StagedRow<TypedCells, CandidateData, CellProblem> => ({
  row,
  key: identity,
  cells,
  data,
  problems,
  blocked: data === null,
  skipped,
});

/** Every problem of a row, that of naming somebody a second time included. */
export const problemsOf = ({ row, first, problems, skipped }: ComparedRow): CellProblem[] =>
  skipped !== null ? [] : first !== null && first < row ? [...problems, duplicate(row, first)] : problems;

/** A row of the preview. */
export function asPreviewed(compared: ComparedRow): StagedRowResponse {
  const { row, status, cells, skipped } = compared;
  return {
    row,
    status,
    cells,
    problems: problemsOf(compared),
    before: status === 'changed' ? changedCells(compared) : {},
    reason: skipped,
  };
}

/** The enrolled values of the columns that differ, as the list would have them. */
function changedCells({ enrolled, data }: ComparedRow): TypedCells {
  if (!enrolled || !data) return {};
  const [before, after] = [cellsOfCandidate(enrolled), cellsOfCandidate(data)];
  const differing = CANDIDATE_COLUMNS.filter((key) => before[key] !== after[key]);
  return Object.fromEntries(differing.map((key) => [key, before[key] ?? '']));
}
