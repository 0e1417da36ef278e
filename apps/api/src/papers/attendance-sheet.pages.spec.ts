import * as fc from 'fast-check';
import { rowsPerPage, type SheetTexts } from './attendance-sheet.pages.js';

const sheet = (names: readonly string[]): SheetTexts => ({
  site: 'SITE D',
  room: '78',
  invigilators: 'Simon',
  candidates: names.map((lastName) => ({ lastName, firstName: 'Sophie', reference: null })),
});

describe('the pages of an attendance sheet', () => {
  it.each([
    [1, [1]],
    [20, [20]],
    [21, [20, 1]],
    [45, [20, 20, 5]],
  ])('for %i candidates hold %j', (count, pages) => {
    expect(rowsPerPage(sheet(Array<string>(count).fill('DELARUE')))).toEqual(pages);
  });

  it('hold twenty also when names take two lines', () => {
    expect(rowsPerPage(sheet(Array<string>(40).fill('DE LA ROCHEFOUCAULD-MONTBEL')))).toEqual([20, 20]);
  });

  it('hold everybody, never more than twenty, never nobody, whatever the names', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 255, unit: 'grapheme' }), { maxLength: 70 }), (names) => {
        const pages = rowsPerPage(sheet(names));
        expect(pages.reduce((sum, count) => sum + count, 0)).toBe(names.length);
        expect(pages.every((count) => count >= 1 && count <= 20)).toBe(true);
      }),
    );
  });
});
