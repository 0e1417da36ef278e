import * as z from 'zod';

/** Longer than any number or code that is read aloud and typed. */
export const TYPED_MAX = 40;
export const SPACES_AND_DASHES = /[\s\p{Pd}]+/gu;
/** Beyond what a sequence of the database can reach: such a number is wrong, and not malformed. */
const NUMBER_MAX = 2_147_483_647;

/** A session number as people read it aloud and type it: « 332 004 », « N° 332004 ». */
export function readSessionNumber(typed: string): number | undefined {
  const digits = typed.replace(SPACES_AND_DASHES, '').replace(/^n[°o]?\.?/i, '');
  return /^\d{1,15}$/.test(digits) ? Math.min(Number(digits), NUMBER_MAX) : undefined;
}

/** An integer, or a string of digits whose spaces are ignored. */
export const typedSessionNumber = z
  .union([z.number().int().nonnegative(), z.string().trim().min(1).max(TYPED_MAX)])
  .transform((typed, context) => {
    const number = readSessionNumber(String(typed));
    if (number !== undefined) return number;
    context.addIssue({ code: 'custom', params: { code: 'FORMAT' } });
    return z.NEVER;
  });
