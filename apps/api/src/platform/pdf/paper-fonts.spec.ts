import { familiesFor } from './paper-fonts.js';

const FOR_ALL = `'Source Sans 3', 'Noto Sans', 'IBM Plex Sans Arabic', 'Noto Sans Hebrew'`;

describe('the families that a paper names', () => {
  it('are the same four for all that they can write', () => {
    for (const text of ['Éloïse Œuvrard ☐ « 1 »', 'Ильин Παπ', 'محمد דוד', 'प्रिया']) {
      expect(familiesFor(text)).toBe(FOR_ALL);
    }
  });

  it.each([
    ['ՀՈՎ', `, 'Noto Sans Armenian'`],
    ['諸葛', `, 'Chocolate Classical Sans'`],
    ['𞤃𞤢', `, 'Noto Sans Adlam'`],
    ['김 マ・', `, 'Gowun Dodum', 'Chocolate Classical Sans', 'Sawarabi Gothic'`],
  ])('are more for %s', (text, more) => {
    expect(familiesFor(text)).toBe(FOR_ALL + more);
  });
});
