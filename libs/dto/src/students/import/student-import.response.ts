import * as z from 'zod';
import { STAGED_STATES } from '../../candidates/staged-import.response.js';
import { id, instant } from '../../platform/fields.js';
import { studentsReport } from '../import-students.js';

/** A school's file that was sent and not yet confirmed. */
export const studentImport = z
  .object({
    importId: id,
    fileName: z.string(),
    state: z.enum(STAGED_STATES),
    /** Of its pupils, in percent. */
    progress: z.number().int().min(0).max(100),
    expiresAt: instant,
    /** What the report is based on; a confirmation may say it, and is refused once it is no longer so. */
    basis: z.string(),
    /** What the file would do; null until all of it is read. */
    report: studentsReport.nullable(),
  })
  .meta({ id: 'StudentImport' });

export type StudentImport = z.infer<typeof studentImport>;
