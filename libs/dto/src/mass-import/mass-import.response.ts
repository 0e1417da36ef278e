import * as z from 'zod';
import { problem } from '../problem/problem.js';
import { clockTime, id, instant, isoDate } from '../platform/fields.js';
import { MASS_IMPORT_PROBLEM_CODES } from './mass-import.codes.js';

export const massImportQuery = z.object({
  /** `false` answers 202 as soon as the file can be read at all, with an import whose progress can be asked for. */
  wait: z.stringbool().default(true),
});

export const massImportProblem = z
  .object({
    /** As the spreadsheet program numbers it. */
    row: z.number().int(),
    /** The header of the column, or null where the whole row is meant. */
    column: z.string().nullable(),
    code: z.enum(MASS_IMPORT_PROBLEM_CODES),
    value: z.string().nullable(),
    suggestion: z.string().optional(),
    /** A warning does not stand in the way of the confirmation. */
    blocking: z.boolean(),
  })
  .meta({ id: 'MassImportProblem' });

/** The refusal of a file whose header row is not that of the template: what it lacks, and what it may not have. */
export const headersProblem = problem
  .extend({ missing: z.array(z.string()), unexpected: z.array(z.string()) })
  .meta({ id: 'MassImportHeadersProblem' });

/** Step 1: everything that a file says, and everything that is wrong with it. */
export const massImportReport = z
  .object({
    /** What to confirm; not there once it is known that something blocks. */
    importId: id.optional(),
    state: z.enum(['reading', 'ready', 'interrupted', 'used']),
    /** Of its rows, in percent. */
    progress: z.number().int().min(0).max(100),
    sessionsCount: z.number().int(),
    sessionsWithoutCandidatesCount: z.number().int(),
    candidatesCount: z.number().int(),
    problems: z.array(massImportProblem),
    /** Until when it can be confirmed. */
    expiresAt: instant,
  })
  .meta({ id: 'MassImportReport' });

/** Step 2, done: what the file has become. */
export const massImportResult = z
  .object({
    sessionsCount: z.number().int(),
    sessionsWithoutCandidatesCount: z.number().int(),
    candidatesCount: z.number().int(),
    sessions: z.array(
      z.object({
        id,
        number: z.number().int(),
        site: z.string(),
        room: z.string(),
        date: isoDate,
        time: clockTime,
        /** False for a session that was there, whose list was replaced. */
        created: z.boolean(),
        candidatesCount: z.number().int(),
      }),
    ),
  })
  .meta({ id: 'MassImportResult' });

export type MassImportQuery = z.output<typeof massImportQuery>;
export type MassImportProblem = z.infer<typeof massImportProblem>;
export type MassImportReport = z.infer<typeof massImportReport>;
export type MassImportResult = z.infer<typeof massImportResult>;
