/** Where and by whom a session is held, as people type it. */
export interface Occupation {
  readonly site: string;
  readonly room: string;
  readonly invigilators: string;
}

/** What two sessions of one time both need; two sites may well have a room of the same name. */
export function sharedBy(plan: Occupation, other: Occupation): { room: boolean; invigilators: string[] } {
  const room = placeOf(plan) === placeOf(other) && bare(plan.room) !== '';
  const wanted = new Set(namesOf(plan.invigilators).map(personOf));
  return { room, invigilators: namesOf(other.invigilators).filter((name) => wanted.has(personOf(name))) };
}

const placeOf = ({ site, room }: Occupation) => `${bare(site)}/${bare(room)}`;

/** « Pierre Durand, DUPONT Martine et Julien Martin » */
const namesOf = (invigilators: string): string[] =>
  invigilators
    .split(/[,;/\n]|\s(?:et|and|&)\s/i)
    .map((name) => name.trim())
    .filter((name) => bare(name) !== '');

/** The same person, whichever name stands first. */
const personOf = (name: string): string => bare(name).split(' ').sort().join(' ');

/** Without what two clerks write differently: case, accents, spaces and punctuation. */
const bare = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
