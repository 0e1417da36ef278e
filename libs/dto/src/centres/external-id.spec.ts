import * as fc from 'fast-check';
import { doubtOfExternalId, tidyExternalId, uaiKey } from './external-id.js';

describe('the external id of a centre', () => {
  it.each([
    ['0751717j', '0751717J'],
    [' 075 1717 J ', '0751717J'],
    ['732 829 320 00074', '73282932000074'],
    ['Antenne Lyon 2', 'ANTENNE LYON 2'],
  ])('typed as %j is kept as %j', (typed, kept) => {
    expect(tidyExternalId(typed)).toBe(kept);
  });

  it('of a school is a UAI with its key', () => {
    expect(doubtOfExternalId('SCO', '0751717J')).toBeUndefined();
    expect(doubtOfExternalId('SCO', '0751717K')).toBe('UAI_KEY');
    expect(doubtOfExternalId('SCO', '73282932000074')).toBe('NOT_A_UAI');
  });

  it('of others is a UAI or a SIRET with its key', () => {
    expect(doubtOfExternalId('SUP', '0751717J')).toBeUndefined();
    expect(doubtOfExternalId('PRO', '73282932000074')).toBeUndefined();
    expect(doubtOfExternalId('PRO', '73282932000075')).toBe('SIRET_KEY');
    expect(doubtOfExternalId('PRO', '35600000049837')).toBeUndefined();
    expect(doubtOfExternalId('PRO', 'ANTENNE LYON 2')).toBe('NOT_A_SIRET');
  });

  it('one letter alone fits the seven digits of a UAI', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9_999_999 }), (number) => {
        const digits = String(number).padStart(7, '0');
        const fitting = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].filter(
          (letter) => doubtOfExternalId('SCO', digits + letter) === undefined,
        );
        expect(fitting).toEqual([uaiKey(digits)]);
      }),
    );
  });
});
