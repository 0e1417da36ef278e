import * as fc from 'fast-check';
import { COMPETENCES, MAX_LEVEL } from './competences.js';
import { isCertifiable, type Levels } from './certifiable.rules.js';

const levelsOf = (count: number, level: number): Levels =>
  Object.fromEntries(COMPETENCES.slice(0, count).map((competence) => [competence, level]));

describe('somebody is certifiable', () => {
  it.each([
    ['with level 1 in five competences', levelsOf(5, 1), true],
    ['with level 1 in four competences', levelsOf(4, 1), false],
    [
      'with level 8 in four competences: many levels do not stand for many competences',
      levelsOf(4, 8),
      false,
    ],
    ['with level 0 in all of them', levelsOf(16, 0), false],
    ['with nothing assessed', {}, false],
    ['with level 8 in all of them', levelsOf(16, MAX_LEVEL), true],
    ['whichever five they are', { '1.3': 1, '2.4': 2, '3.1': 1, '4.3': 5, '5.2': 1 }, true],
  ])('%s', (_, levels, expected) => {
    expect(isCertifiable(levels)).toBe(expected);
  });

  it('and stays so when a level rises', () => {
    const anyLevels = fc.record(
      Object.fromEntries(COMPETENCES.map((code) => [code, fc.integer({ min: 0, max: MAX_LEVEL })])),
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(anyLevels, fc.constantFrom(...COMPETENCES), (levels: Levels, competence) => {
        const better = { ...levels, [competence]: (levels[competence] ?? 0) + 1 };
        expect(isCertifiable(better) || !isCertifiable(levels)).toBe(true);
      }),
    );
  });
});
