import { EMAIL_MAX } from '../../accounts/accounts.limits.js';

/** Why what somebody typed is no e-mail address. */
export const ADDRESS_FAULTS = ['AT_MISSING', 'NAME_MISSING', 'DOMAIN_MISSING', 'TOO_LONG', 'FORMAT'] as const;
export type AddressFault = (typeof ADDRESS_FAULTS)[number];

/** An address in lower case, or why it is none. */
export type ReadAddress = { readonly email: string } | { readonly fault: AddressFault };

/**
 * The addresses in a text: separated by commas, semicolons, spaces or new lines, or pasted from a mail client as
 * « Martine Dupont <martine@pix.fr> ». What can't be an address comes too, as it was typed, so that it can be answered.
 */
export function splitAddresses(text: string): string[] {
  const found = text.split(/[;\r\n]+/).flatMap((part) => {
    if (!part.includes('<')) return part.split(/[\s,]+/);
    // Beside an address in brackets, a word without an @ is somebody's name.
    return [...part.matchAll(/<([^<>]*)>?|[^\s,<>"']*@[^\s,<>"']*/g)].map(
      ([whole, bracketed]) => bracketed ?? whole,
    );
  });
  const tidied = found.map(tidy).filter((typed) => typed !== '');
  return tidied.filter((typed, at) => tidied.findIndex((other) => sameAddress(other, typed)) === at);
}

/** What one typed address is, in the form in which it is kept. */
export function readAddress(typed: string): ReadAddress {
  const email = tidy(/<([^<>]*)>\s*$/.exec(typed)?.[1] ?? typed)
    .normalize('NFC')
    .toLowerCase();
  const at = email.lastIndexOf('@');
  if (at < 0) return { fault: 'AT_MISSING' };
  if (at === 0) return { fault: 'NAME_MISSING' };
  if (!/[^.]\.[^.]/.test(email.slice(at + 1))) return { fault: 'DOMAIN_MISSING' };
  if (email.length > EMAIL_MAX) return { fault: 'TOO_LONG' };
  return ADDRESS.test(email) ? { email } : { fault: 'FORMAT' };
}

// Letters of any script, for « astérix@pix.fr » stands in the guide; none of the signs that would need quotes.
const ADDRESS =
  /^(?!\.)(?!.*\.\.)[\p{L}\p{N}!#$%&'*+/=?^_`{|}~.-]{1,64}(?<!\.)@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+[\p{L}\p{N}-]{2,63}$/u;

const tidy = (typed: string) =>
  typed
    .trim()
    .replace(/^["'(]+|["')]+$/g, '')
    .replace(/^mailto:/i, '')
    .trim();

const sameAddress = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();
