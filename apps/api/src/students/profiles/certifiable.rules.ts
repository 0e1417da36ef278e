import { COMPETENCES, type Competence } from '#dto/students/profiles/competences.js';

/** By competence; one that is not named has the level 0. */
export type Levels = Readonly<Partial<Record<Competence, number>>>;

const COMPETENCES_NEEDED = 5;
const LEVEL_NEEDED = 1;

/** « un niveau 1 minimum dans au moins 5 compétences » (guide 4, prerequisite; product decision 10). */
export function isCertifiable(levels: Levels): boolean {
  const reached = COMPETENCES.filter((competence) => (levels[competence] ?? 0) >= LEVEL_NEEDED);
  return reached.length >= COMPETENCES_NEEDED;
}
