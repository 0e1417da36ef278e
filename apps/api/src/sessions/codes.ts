import { randomInt } from 'node:crypto';

// No vowels, so that no word appears; no pair that looks alike in print or sounds alike across a room.
export const CODE_LETTERS = 'BCDFGHJKMPQRTVWXY';
export const CODE_DIGITS = '2346789';

const draw = (alphabet: string, length: number) =>
  Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('');

/** « Code d'accès (Candidat) »: four letters and two digits (guide 1, page 12). */
export const newAccessCode = (): string => draw(CODE_LETTERS, 4) + draw(CODE_DIGITS, 2);

/** « Mot de passe de session (Surveillant) »: five characters, shown and typed after `C-`. */
export const newInvigilatorPassword = (): string => draw(CODE_LETTERS + CODE_DIGITS, 5);

/** The session password as people see it. */
export const printedPassword = (password: string): string => `C-${password}`;
