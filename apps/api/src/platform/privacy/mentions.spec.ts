import { patternsOf, without } from './mentions.js';

describe('a text without somebody', () => {
  it('has a dash for each writing of the name, wherever it stands in the value', () => {
    const names = ['Zoé Martin', 'Martin Zoé'];
    expect(
      without(
        { before: { invigilators: 'Mme MARTIN ZOÉ, Zoé Martin.' }, places: ['chez Zoé Martin'], n: 2 },
        names,
      ),
    ).toEqual({ before: { invigilators: 'Mme —, —.' }, places: ['chez —'], n: 2 });
  });

  it.each(['Zoé Martinez', 'Lzoé Martin', 'Anne-Zoé Martin', 'Zoé Martin-Dupont'])(
    'leaves %s alone, who is somebody else',
    (text) => {
      expect(without({ text }, ['Zoé Martin'])).toEqual({ text });
    },
  );

  it('leaves alone an address of which another is a part', () => {
    const text = 'an@x.fr, jean@x.fr, j.an@x.fr, an@x.fr.test, an@x.fr.';
    expect(without(text, ['an@x.fr'])).toBe('—, jean@x.fr, j.an@x.fr, an@x.fr.test, —.');
  });

  it('never touches what holds the texts together, whatever somebody calls themselves', () => {
    const value = { before: { site: 'A', room: null }, after: { site: 'B', 'a (key': '{' } };
    for (const names of [[': "', '" :'], ['{ "', '" {'], [', '], ['( ['], []]) {
      expect(without(value, names)).toEqual(value);
    }
  });

  it('is looked for as JSON writes it', () => {
    expect(patternsOf(['N"Doran 100%'])).toEqual(['%N\\\\"Doran 100\\%%']);
  });
});
