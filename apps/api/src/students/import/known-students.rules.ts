import { bare } from '../../platform/text/identity.js';
import type { StudentData } from '../student-data.js';
import type { TypedStudent } from './typed-student.js';

/** A pupil of the school's list, also one who left it. */
export interface KnownStudent {
  readonly id: string;
  readonly ine: string | null;
  readonly identity: string;
}

/** Whom of the list the pupils of a file are. */
export interface Matched {
  /** In the order of the file; null for somebody new. */
  readonly ids: readonly (string | null)[];
  /** Those of the list whom nobody of the file is. */
  readonly gone: readonly string[];
}

/**
 * Finds the pupils of a file in the list: by national identifier; who is not found by it, or has none, by names and
 * birth date. A pupil whose provisional identifier was replaced stays the same pupil, and so does one whose list of
 * last week had no identifiers.
 * @param rejected pupils of the file with a problem, who keep their place in the list as it is
 */
export function matchStudents(
  incoming: readonly StudentData[],
  known: readonly KnownStudent[],
  rejected: readonly TypedStudent[] = [],
): Matched {
  const free = new Map(known.map((one) => [one.id, one]));
  const ids: (string | null)[] = incoming.map(() => null);
  const take = (index: number, found: KnownStudent | undefined) => {
    if (!found || !free.delete(found.id)) return;
    ids[index] = found.id;
  };
  const byIne = new Map(known.flatMap((one) => (one.ine ? [[one.ine, one] as const] : [])));
  for (const [index, { ine }] of incoming.entries()) if (ine) take(index, byIne.get(ine));

  const byIdentity = new Map<string, KnownStudent[]>();
  for (const one of free.values()) {
    byIdentity.set(one.identity, [...(byIdentity.get(one.identity) ?? []), one]);
  }
  const byName = (isWanted: (one: StudentData) => boolean) => {
    for (const [index, one] of incoming.entries()) {
      if (ids[index] !== null || !isWanted(one)) continue;
      const namesakes = (byIdentity.get(one.identity) ?? []).filter(({ id }) => free.has(id));
      take(index, namesakes.find(({ ine }) => ine === null) ?? namesakes[0]);
    }
  };
  // First those who can't be known otherwise.
  byName(({ ine }) => ine === null);
  byName(({ ine }) => ine !== null);
  const stays = isOneOf(rejected);
  return { ids, gone: [...free.values()].filter((one) => !stays(one)).map(({ id }) => id) };
}

/** A faulty birth date or identifier must not make a pupil leave: the names alone, or the identifier alone, keep them. */
function isOneOf(rejected: readonly TypedStudent[]): (known: KnownStudent) => boolean {
  const ines = new Set(rejected.map(({ cells }) => cells.ine?.toUpperCase()));
  const names = new Set(
    rejected.map(({ cells }) => `${bare(cells.lastName ?? '')} ${bare(cells.firstName ?? '')}`),
  );
  return ({ ine, identity }) =>
    (ine !== null && ines.has(ine)) || names.has(identity.slice(0, identity.lastIndexOf(' ')));
}
