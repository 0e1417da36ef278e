import * as z from 'zod';

export const confirmStudentImportRequest = z
  .object({
    /** The `basis` of the report that was confirmed; without it, of the one that was asked for last. */
    basis: z.string().max(200).optional(),
  })
  .meta({ id: 'ConfirmStudentImportRequest' });

export type ConfirmStudentImportRequest = z.output<typeof confirmStudentImportRequest>;
