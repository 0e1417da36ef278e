import * as z from 'zod';
import { problem } from '../problem/problem.js';
import { CELL_PROBLEM_CODES } from './candidates.codes.js';

export const IMPORT_MODES = ['replace', 'merge'] as const;

export const importCandidatesQuery = z.object({
  /** `replace` is the guide's rule: the file is the list. `merge` keeps the people whom the file does not name. */
  mode: z.enum(IMPORT_MODES).default('replace'),
  /** Answers what would happen and writes nothing. */
  dryRun: z.stringbool().default(false),
});

export const cellProblem = z
  .object({
    /** As the spreadsheet program numbers it. */
    row: z.number().int(),
    /** The header of the column, or null where the whole row is meant. */
    column: z.string().nullable(),
    code: z.enum(CELL_PROBLEM_CODES),
    value: z.string().nullable(),
    suggestion: z.string().optional(),
    blocking: z.boolean(),
  })
  .meta({ id: 'CellProblem' });

/** A row that is not empty and yet names nobody, or that somebody left out, with its reason. */
export const skippedRow = z.object({ row: z.number().int(), reason: z.string() });

export const importReport = z
  .object({
    added: z.number().int(),
    changed: z.number().int(),
    removed: z.number().int(),
    unchanged: z.number().int(),
    skipped: z.array(skippedRow),
    problems: z.array(cellProblem),
  })
  .meta({ id: 'ImportReport' });

/** The refusal of a list: a problem document that names every faulty cell. */
export const importProblem = problem.extend({ problems: z.array(cellProblem) }).meta({ id: 'ImportProblem' });

export type ImportMode = (typeof IMPORT_MODES)[number];
export type ImportCandidatesQuery = z.output<typeof importCandidatesQuery>;
export type CellProblem = z.infer<typeof cellProblem>;
export type ImportReport = z.infer<typeof importReport>;
export type ImportProblem = z.infer<typeof importProblem>;
