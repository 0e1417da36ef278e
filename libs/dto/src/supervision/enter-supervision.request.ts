import * as z from 'zod';
import { SPACES_AND_DASHES, TYPED_MAX, typedSessionNumber } from '../sessions/session-number.js';

const PASSWORD_LENGTH = 5;

/** A session password without its `C-`, in capitals, however it was typed. */
export function tidyInvigilatorPassword(typed: string): string {
  const tidy = typed.replace(SPACES_AND_DASHES, '').toUpperCase();
  // C is also a letter of the alphabet: it is the prefix where one sign is too many.
  return tidy.length > PASSWORD_LENGTH ? tidy.replace(/^C/, '') : tidy;
}

export const enterSupervisionRequest = z
  .object({
    /** « Numéro de la session » */
    sessionNumber: typedSessionNumber,
    /** « Mot de passe de la session », of the invigilators and not the access code of the candidates. */
    password: z.string().trim().min(1).max(TYPED_MAX).transform(tidyInvigilatorPassword),
  })
  .meta({ id: 'EnterSupervisionRequest' });

export type EnterSupervisionRequest = z.output<typeof enterSupervisionRequest>;
