import * as z from 'zod';
import { id, instant, isoDate } from '../platform/fields.js';
import { pageOf, pageQuery } from '../platform/page.js';
import { CANDIDATE_COLUMNS } from './candidate-columns.js';
import { cellProblem, skippedRow } from './import-candidates.js';

/** How a row stands against the list that is there: `faulty` rows block the import, `skipped` ones are left out. */
export const STAGED_ROW_STATUSES = ['faulty', 'added', 'changed', 'unchanged', 'skipped'] as const;

export const STAGED_STATES = ['reading', 'ready', 'interrupted', 'used'] as const;

/** `attention`: what somebody should look at, problems first; `faulty`: what blocks; `all`: every row of the file. */
export const stagedImportQuery = pageQuery.extend({
  show: z.enum(['attention', 'faulty', 'all']).default('attention'),
});

const typedCells = z.partialRecord(z.enum(CANDIDATE_COLUMNS), z.string());

export const stagedRow = z
  .object({
    /** As the spreadsheet program numbers it. */
    row: z.number().int(),
    status: z.enum(STAGED_ROW_STATUSES),
    /** As typed; empty cells are not there. */
    cells: typedCells,
    problems: z.array(cellProblem),
    /** What is enrolled now, of the cells that the row changes. */
    before: typedCells,
    /** Why it is left out. */
    reason: z.string().nullable(),
  })
  .meta({ id: 'StagedRow' });

/** Every row of the file is counted once: rows = added + changed + unchanged + skipped + faulty. */
export const stagedCounts = z
  .object({
    rows: z.number().int(),
    added: z.number().int(),
    changed: z.number().int(),
    unchanged: z.number().int(),
    skipped: z.number().int(),
    faulty: z.number().int(),
    /** Enrolled people whom the file does not name: gone with `replace`, kept with `merge`. */
    removed: z.number().int(),
    problems: z.number().int(),
  })
  .meta({ id: 'StagedCounts' });

export const stagedImport = z
  .object({
    importId: id,
    fileName: z.string(),
    state: z.enum(STAGED_STATES),
    /** Of its rows, in percent. */
    progress: z.number().int(),
    expiresAt: instant,
    /** What the counts are based on; a confirmation may say it, and is refused once it is no longer so. */
    basis: z.string(),
    columns: z.array(z.object({ key: z.enum(CANDIDATE_COLUMNS), header: z.string() })),
    counts: stagedCounts,
    /** The first hundred of them, by name; `people` tells all. */
    removed: z.array(z.object({ id, lastName: z.string(), firstName: z.string() })),
    /** The first thousand. */
    skipped: z.array(skippedRow),
    /** The first thousand, by row. */
    problems: z.array(cellProblem),
    rows: pageOf(stagedRow),
  })
  .meta({ id: 'StagedImport' });

/** Whom of them: `removed` are enrolled people whom the file does not name. */
export const stagedPeopleQuery = pageQuery.extend({ status: z.enum(['added', 'changed', 'removed']) });

export const stagedPeople = pageOf(
  z.object({
    /** As the spreadsheet program numbers it; the file has none for somebody who is removed. */
    row: z.number().int().nullable(),
    lastName: z.string(),
    firstName: z.string(),
    birthdate: isoDate,
  }),
).meta({ id: 'StagedPeople' });

export const importCreated = z.object({ importId: id }).meta({ id: 'ImportCreated' });

/** A row after its correction, with the other rows that it changed: a duplicate is a matter of two. */
export const mendedRow = z
  .object({ row: stagedRow, others: z.array(stagedRow), counts: stagedCounts, basis: z.string() })
  .meta({ id: 'MendedRow' });

export type StagedImportQuery = z.output<typeof stagedImportQuery>;
export type StagedPeopleQuery = z.output<typeof stagedPeopleQuery>;
export type StagedPeople = z.infer<typeof stagedPeople>;
export type StagedRowStatus = (typeof STAGED_ROW_STATUSES)[number];
export type StagedRowResponse = z.infer<typeof stagedRow>;
export type StagedCounts = z.infer<typeof stagedCounts>;
export type StagedImportResponse = z.infer<typeof stagedImport>;
export type ImportCreated = z.infer<typeof importCreated>;
export type MendedRow = z.infer<typeof mendedRow>;
