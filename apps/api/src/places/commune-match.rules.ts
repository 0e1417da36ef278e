import { departmentOfCommune, departmentOfPostalCode } from './department.rules.js';
import { byStanding, lineageOf, type Gazetteer, type NamedCommune } from './gazetteer.js';
import { placeKeys, placeWords } from './place-name.rules.js';
import { slipsAllowed, slipsBetween } from './slips.js';

/** The commune of a name, or how many there are. */
export type Match = NamedCommune | 'none' | 'several';

export const isCommune = (match: Match): match is NamedCommune => typeof match === 'object';

/** Of those with the same name: today's commune before a part of one before one of old; one lineage counts once. */
export function only(communes: readonly NamedCommune[]): Match {
  const [first] = communes.toSorted(byStanding);
  if (!first) return 'none';
  const equals = communes.filter(({ kind }) => kind === first.kind);
  return new Set(equals.map(lineageOf)).size === 1 ? first : 'several';
}

/** The commune of this name that mail reaches by this postal code; never by its name alone. */
export function communeAt(gazetteer: Gazetteer, postalCode: string, city: string): Match {
  return named(city, gazetteer.ofPostalCode(postalCode));
}

function named(city: string, communes: readonly NamedCommune[]): Match {
  const { key, bareKey } = placeKeys(city);
  const match = only(communes.filter((commune) => commune.key === key));
  return match === 'none' ? only(communes.filter((commune) => commune.bareKey === bareKey)) : match;
}

/** The one commune of this name in the department of a postal code that no commune has: a CEDEX, or 75000. */
export function communeInDepartment(gazetteer: Gazetteer, postalCode: string, city: string): Match {
  const department = departmentOfPostalCode(postalCode);
  const isThere = (commune: NamedCommune) => departmentOfCommune(lineageOf(commune)) === department;
  return named(city, gazetteer.ofName(placeKeys(city)).filter(isThere));
}

/** The commune of a postal code whose name was probably meant: some letters off, or its first words. */
export function probableCity(gazetteer: Gazetteer, postalCode: string, city: string): string | undefined {
  const near = gazetteer.ofPostalCode(postalCode);
  const { key } = placeKeys(city);
  for (let most = 1; most <= slipsAllowed(key); most += 1) {
    const match = only(near.filter((commune) => isNear(key, commune, most)));
    if (match !== 'none') return isCommune(match) ? match.name : undefined;
  }
  const words = placeWords(city);
  const longer = near.filter(({ name }) => startsWith(placeWords(name), words));
  const match = words.join('').length < SHORTEST_START ? 'none' : only(longer);
  return isCommune(match) ? match.name : undefined;
}

const SHORTEST_START = 4;
/** A slip of the finger in letters: another number is another place. */
const isNear = (key: string, commune: NamedCommune, most: number) =>
  digitsOf(key) === digitsOf(commune.key) &&
  [commune.key, commune.bareKey].some((known) => slipsBetween(key, known, most) !== undefined);
const digitsOf = (key: string) => key.replace(/\D/g, '');
const startsWith = (words: readonly string[], start: readonly string[]) =>
  start.length < words.length && start.every((word, index) => word === words[index]);

/** The postal code that was probably meant with this name: its only one, else the only one a slip away. */
export function probablePostalCode(
  gazetteer: Gazetteer,
  postalCode: string,
  city: string,
): string | undefined {
  const named = gazetteer.ofName(placeKeys(city)).filter(({ kind }) => kind !== 'former');
  const all = new Set(named.flatMap(({ postalCodes }) => postalCodes));
  const near = [...all].filter((one) => slipsBetween(postalCode, one, 1) !== undefined);
  const [first, ...others] = near.length > 0 ? near : all;
  return others.length === 0 && first !== postalCode ? first : undefined;
}

/** The only commune of today that a postal code has. */
export function onlyCommuneOf(gazetteer: Gazetteer, postalCode: string): NamedCommune | undefined {
  const [first, ...others] = gazetteer.ofPostalCode(postalCode).filter(({ kind }) => kind === 'current');
  return others.length === 0 ? first : undefined;
}
