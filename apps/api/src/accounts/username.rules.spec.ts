import { freeUsernames, usernameOf } from './username.rules.js';

const someone = { firstName: 'Sophie', lastName: 'DELARUE', birthdate: '2010-07-04' };

describe('a username', () => {
  it.each([
    ['first name, name, day and month of birth', someone, 'sophie.delarue0407'],
    [
      'no accent, space, hyphen or apostrophe',
      { ...someone, firstName: 'Éloïse-Anaïs', lastName: 'd’Hérouville Œuvrard' },
      'eloiseanais.dherouvilleoeuvrard0407',
    ],
    [
      'letters that every keyboard has',
      { ...someone, firstName: 'Søren', lastName: 'Yılmaz-Łukasz' },
      'soren.yilmazlukasz0407',
    ],
    ['a word for a name in another script', { ...someone, lastName: 'محمد' }, 'sophie.eleve0407'],
    [
      'no more of a name than one can copy',
      { ...someone, lastName: 'A'.repeat(255) },
      `sophie.${'a'.repeat(60)}0407`,
    ],
  ])('is made of %s', (_, person, expected) => {
    expect(usernameOf(person)).toBe(expected);
  });

  it('has a number where namesakes were born on the same day, in one class or long ago', () => {
    const taken = new Set(['sophie.delarue0407', 'sophie.delarue0407.3']);
    expect(freeUsernames([someone, someone, { ...someone, birthdate: '2011-01-31' }], taken)).toEqual([
      'sophie.delarue0407.2',
      'sophie.delarue0407.4',
      'sophie.delarue3101',
    ]);
  });
});
