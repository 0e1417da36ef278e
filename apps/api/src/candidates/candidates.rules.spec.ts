import { hasBilling, mayImportSpreadsheet } from './candidates.rules.js';

describe('what a kind of centre has', () => {
  it('schools have no billing', () => {
    expect((['SCO', 'SUP', 'PRO'] as const).map(hasBilling)).toEqual([false, true, true]);
  });

  it('only a school that manages its pupils has no spreadsheet', () => {
    expect(mayImportSpreadsheet({ kind: 'SCO', managesStudents: true })).toBe(false);
    expect(mayImportSpreadsheet({ kind: 'SCO', managesStudents: false })).toBe(true);
    expect(mayImportSpreadsheet({ kind: 'SUP', managesStudents: false })).toBe(true);
  });
});
