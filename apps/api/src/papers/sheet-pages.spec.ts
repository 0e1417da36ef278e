import * as fc from 'fast-check';
import { LAYOUT } from './attendance-sheet.paper.js';
import { LAYOUT_2020 } from './attendance-sheet-2020.paper.js';
import { rowsPerPage, startsOfPages } from './sheet-pages.js';

const people = (count: number, name = 'DELARUE') => Array.from({ length: count }, () => [name, 'Sophie']);

describe.each([
  ['2024', LAYOUT],
  ['2020', LAYOUT_2020],
])('the pages of an attendance sheet of edition %s', (_, layout) => {
  it.each([
    [1, [1]],
    [20, [20]],
    [21, [20, 1]],
    [45, [20, 20, 5]],
  ])('for %i candidates hold %j', (count, pages) => {
    expect(rowsPerPage(people(count), layout)).toEqual(pages);
  });

  it('hold twenty also when names take two lines', () => {
    expect(rowsPerPage(people(40, 'DE LA ROCHEFOUCAULD-MONTBEL'), layout)).toEqual([20, 20]);
  });

  it('hold everybody, never more than twenty, never nobody, whatever the names', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 255, unit: 'grapheme' }), { maxLength: 70 }), (names) => {
        const pages = rowsPerPage(
          names.map((name) => [name]),
          layout,
        );
        expect(pages.reduce((sum, count) => sum + count, 0)).toBe(names.length);
        expect(pages.every((count) => count >= 1 && count <= 20)).toBe(true);
      }),
    );
  });
});

it('the rows that begin a page are those behind the full ones', () => {
  expect([...startsOfPages([20, 20, 5])]).toEqual([20, 40, 45]);
});
