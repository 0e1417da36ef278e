import { aDocument } from '../../testing/documents';
import { mentions, partsOf } from './searching';

const hits = (text: string, search: string) =>
  partsOf(text, search).flatMap((part) => (part.hit ? [part.text] : []));

describe('searching the documents', () => {
  it.each(['Notice', 'candidat', 'Rejoindre', 'code', 'DONNÉ', 'donne', 'l’élève'])(
    'finds « %s »',
    (search) => {
      expect(mentions(aDocument(), search)).toBe(true);
    },
  );

  it('does not find what is not said', () => {
    expect(mentions(aDocument(), 'fraude')).toBe(false);
  });

  it('marks each place as it is written there', () => {
    expect(hits("L'élève et les ÉLÈVES", 'eleve')).toEqual(['élève', 'ÉLÈVE']);
    expect(hits('Saisissez le\u00a0code', 'LE CODE')).toEqual(['le\u00a0code']);
    expect(hits('œuvre', 'o')).toEqual([]);
    expect(hits('rien', ' ')).toEqual([]);
  });

  it('loses nothing of the text', () => {
    const text = "Le code d'accès, le code.";
    expect(
      partsOf(text, 'code')
        .map((part) => part.text)
        .join(''),
    ).toBe(text);
  });
});
