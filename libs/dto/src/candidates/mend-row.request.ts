import * as z from 'zod';
import { CANDIDATE_COLUMNS } from './candidate-columns.js';

const CELL_MAX = 1000;

/** Other cells than these stay as they are; an empty text empties a cell. */
export const mendRowRequest = z
  .object({
    cells: z.partialRecord(z.enum(CANDIDATE_COLUMNS), z.string().max(CELL_MAX)).default({}),
    /** Leaves the row out of the import, or takes it back in. */
    skipped: z.boolean().optional(),
  })
  .meta({ id: 'MendRowRequest' });

export type MendRowRequest = z.output<typeof mendRowRequest>;
