import { randomInt } from 'node:crypto';

// Capitals and digits without 0, 1, I and O, which are taken for one another when a link is typed from paper.
const ALPHABET = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const LENGTH = 10;

/** What the link of an invitation ends with: fifty bits, drawn so that nobody can guess them. */
export const newInvitationCode = (): string =>
  Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
