import { bare } from '../platform/text/identity.js';

/** Who gets a username; the day and month of birth tell namesakes apart before any number does. */
export interface UsernameOwner {
  readonly lastName: string;
  readonly firstName: string;
  /** `YYYY-MM-DD` */
  readonly birthdate: string;
}

const NAME_MAX = 60;
// Letters that no normalisation takes apart.
const OWN_LETTERS: Record<string, string> = { ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i', ħ: 'h' };

/** `prenom.nomJJMM`, in the letters that every keyboard has. */
export function usernameOf({ firstName, lastName, birthdate }: UsernameOwner): string {
  const [, month = '', day = ''] = birthdate.split('-');
  return `${ascii(firstName)}.${ascii(lastName)}${day}${month}`;
}

/** The usernames of several people: the first free one each, with `.2`, `.3`… where the plain one is taken. */
export function freeUsernames(people: readonly UsernameOwner[], taken: ReadonlySet<string>): string[] {
  const used = new Set(taken);
  return people.map((person) => {
    const plain = usernameOf(person);
    let free = plain;
    for (let number = 2; used.has(free); number += 1) free = `${plain}.${number}`;
    used.add(free);
    return free;
  });
}

function ascii(name: string): string {
  const letters = bare(name)
    .replace(/[^a-z0-9]/g, (letter) => OWN_LETTERS[letter] ?? '')
    .slice(0, NAME_MAX);
  // A name in another script leaves nothing that a French keyboard has.
  return letters || 'eleve';
}
