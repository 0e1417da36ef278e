import * as z from 'zod';

const TYPED_MAX = 40;
const SPACES_AND_DASHES = /[\s\p{Pd}]+/gu;
const PASSWORD_LENGTH = 5;
/** Beyond what a sequence of the database can reach: such a number is wrong, and not malformed. */
const NUMBER_MAX = 2_147_483_647;

/** A session number as people read it aloud and type it: « 332 004 », « N° 332004 ». */
export function readSessionNumber(typed: string): number | undefined {
  const digits = typed.replace(SPACES_AND_DASHES, '').replace(/^n[°o]?\.?/i, '');
  return /^\d{1,15}$/.test(digits) ? Math.min(Number(digits), NUMBER_MAX) : undefined;
}

/** A session password without its `C-`, in capitals, however it was typed. */
export function tidyInvigilatorPassword(typed: string): string {
  const tidy = typed.replace(SPACES_AND_DASHES, '').toUpperCase();
  // C is also a letter of the alphabet: it is the prefix where one sign is too many.
  return tidy.length > PASSWORD_LENGTH ? tidy.replace(/^C/, '') : tidy;
}

export const enterSupervisionRequest = z
  .object({
    /** « Numéro de la session » */
    sessionNumber: z
      .union([z.number().int().nonnegative(), z.string().trim().min(1).max(TYPED_MAX)])
      .transform((typed, context) => {
        const number = readSessionNumber(String(typed));
        if (number !== undefined) return number;
        context.addIssue({ code: 'custom', params: { code: 'FORMAT' } });
        return z.NEVER;
      }),
    /** « Mot de passe de la session », of the invigilators and not the access code of the candidates. */
    password: z.string().trim().min(1).max(TYPED_MAX).transform(tidyInvigilatorPassword),
  })
  .meta({ id: 'EnterSupervisionRequest' });

export type EnterSupervisionRequest = z.output<typeof enterSupervisionRequest>;
