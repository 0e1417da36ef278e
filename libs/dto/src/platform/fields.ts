import * as z from 'zod';

// Control characters, and the marks that turn the direction of writing or take no room: none of them
// belongs in a name, and two names that look the same must be the same.
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

/** One line of text that somebody typed: trimmed, not empty, at most `max` characters. */
export const line = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .refine((text) => !INVISIBLE.test(text), { params: { code: 'CONTROL_CHARACTER' } });

/** One line of text that may be left empty. */
export const optionalLine = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .refine((text) => !INVISIBLE.test(text), { params: { code: 'CONTROL_CHARACTER' } });

/** Several lines of text; empty means none. */
export const paragraph = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .refine((text) => !INVISIBLE.test(text.replace(/[\n\r\t]/g, '')), {
      params: { code: 'CONTROL_CHARACTER' },
    });

export const id = z.uuid();

/** `YYYY-MM-DD`, a day that exists. */
export const isoDate = z.iso.date();

/** `HH:MM`, the wall clock of the centre. */
export const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** An instant, ISO 8601 in UTC. */
export const instant = z.iso.datetime();

/** An e-mail address, in lower case: the same mailbox is the same text. */
export const emailAddress = z
  .string()
  .trim()
  .toLowerCase()
  .min(1, { abort: true })
  .max(255)
  .regex(z.regexes.email);
