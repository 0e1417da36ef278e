import * as z from 'zod';

/** Whether somebody may sit the test: unknown as long as no profile of theirs was pushed. */
export const CERTIFIABLE = ['yes', 'no', 'unknown'] as const;
export const certifiable = z.enum(CERTIFIABLE);
export type Certifiable = (typeof CERTIFIABLE)[number];
