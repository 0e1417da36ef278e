import * as z from 'zod';
import { PASSWORD_MAX, PASSWORD_MIN } from './accounts.limits.js';

/** The rule of a password, point by point, so that a page can show which points hold (guide 5, part 1). */
export const PASSWORD_RULES = [
  { code: 'TOO_SHORT', holds: (password: string) => password.length >= PASSWORD_MIN },
  { code: 'UPPER_CASE_MISSING', holds: (password: string) => /\p{Lu}/u.test(password) },
  { code: 'LOWER_CASE_MISSING', holds: (password: string) => /\p{Ll}/u.test(password) },
  { code: 'DIGIT_MISSING', holds: (password: string) => /\p{Nd}/u.test(password) },
] as const;

const [, ...characters] = PASSWORD_RULES;

/** A password that somebody chooses. That it is not among the most common ones, only the API knows. */
export const newPassword = characters.reduce<z.ZodString>(
  (schema, { code, holds }) => schema.refine(holds, { params: { code } }),
  z.string().min(PASSWORD_MIN).max(PASSWORD_MAX),
);
