import * as z from 'zod';
import { IMPORT_MODES } from './import-candidates.js';

export const confirmImportRequest = z
  .object({
    mode: z.enum(IMPORT_MODES),
    /** The `basis` of the preview that was confirmed; without it, of the one that was asked for last. */
    basis: z.string().max(200).optional(),
  })
  .meta({ id: 'ConfirmImportRequest' });

export type ConfirmImportRequest = z.output<typeof confirmImportRequest>;
