import { COMPETENCES, type Competence } from './competences.js';

/** By competence; one that is not named has the level 0. */
export type Levels = Readonly<Partial<Record<Competence, number>>>;

export const COMPETENCES_NEEDED = 5;
const LEVEL_NEEDED = 1;

/** « un niveau 1 minimum dans au moins 5 compétences » (guide 4, prerequisite; product decision 10). */
export function isCertifiable(levels: Levels): boolean {
  return reachedOf(levels) >= COMPETENCES_NEEDED;
}

/** In how many competences the level that counts is reached. */
export function reachedOf(levels: Levels): number {
  return COMPETENCES.filter((competence) => (levels[competence] ?? 0) >= LEVEL_NEEDED).length;
}
