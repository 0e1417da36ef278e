import * as z from 'zod';

/** « Créée », « Finalisée », « Résultats transmis par … » (guide 1, « Statuts des sessions de certification »). */
export const SESSION_STATUSES = ['created', 'finalised', 'published'] as const;
export const sessionStatus = z.enum(SESSION_STATUSES);
export type SessionStatus = z.infer<typeof sessionStatus>;
