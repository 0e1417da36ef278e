import * as fc from 'fast-check';
import { identityOf } from './identity.js';

const someone = { lastName: 'QUAKENBRÜCK', firstName: 'Siegfried', birthdate: '1990-09-01' };

describe('the duplicate rule', () => {
  it.each([
    ['case and accents', { ...someone, lastName: 'Quakenbruck' }],
    ['spaces and hyphens', { ...someone, firstName: ' sieg-fried ' }],
    ['composed and decomposed letters', { ...someone, lastName: 'QUAKENBRÜCK'.normalize('NFD') }],
  ])('takes two writings for one person: %s', (_, other) => {
    expect(identityOf(other)).toBe(identityOf(someone));
  });

  it('knows ligatures', () => {
    expect(identityOf({ ...someone, lastName: 'Lœuvre' })).toBe(
      identityOf({ ...someone, lastName: 'LOEUVRE' }),
    );
  });

  it.each([
    ['another day', { ...someone, birthdate: '1990-09-02' }],
    ['names exchanged', { ...someone, lastName: 'Siegfried', firstName: 'QUAKENBRÜCK' }],
    ['another script', { ...someone, lastName: 'محمد' }],
  ])('tells two people apart: %s', (_, other) => {
    expect(identityOf(other)).not.toBe(identityOf(someone));
  });

  it('never runs a last name into a first name', () => {
    const name = fc.string({ unit: fc.constantFrom(...'abé- '), minLength: 1 });
    fc.assert(
      fc.property(name, name, (lastName, firstName) => {
        const [last, first] = identityOf({ ...someone, lastName, firstName }).split(' ');
        expect([last, first]).toEqual([
          identityOf({ ...someone, lastName }).split(' ')[0],
          identityOf({ ...someone, firstName }).split(' ')[1],
        ]);
      }),
    );
  });
});
