import * as z from 'zod';

/** School, higher education, professional. */
export const CENTRE_KINDS = ['SCO', 'SUP', 'PRO'] as const;
export const centreKind = z.enum(CENTRE_KINDS);
export type CentreKind = z.infer<typeof centreKind>;

/** The edition of the guides that a session follows (product decision 1). */
export const PROCEDURE_EDITIONS = ['2024', '2020'] as const;
export const procedureEdition = z.enum(PROCEDURE_EDITIONS);
export type ProcedureEdition = z.infer<typeof procedureEdition>;
