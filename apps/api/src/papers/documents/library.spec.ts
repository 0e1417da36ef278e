import { PAPER_LOCALES } from '#dto/papers/paper.query.js';
import { said } from '../testing/said.js';
import type { DocumentText } from './document.js';
import { documentPaper } from './document.paper.js';
import { DOCUMENT_NAMES, LIBRARY } from './library.js';

const names = { certifier: 'Pix', address: 'https://certif.test' };
const textsOf = ({ title, summary, sections }: DocumentText) => [
  title,
  summary,
  ...sections.flatMap((section) => [section.title, ...section.blocks.flatMap(({ items }) => items)]),
];

describe.each(DOCUMENT_NAMES)('the document %s', (name) => {
  const french = LIBRARY[name].fr(names);
  const english = LIBRARY[name].en(names);

  it('has the same sections, lists and entries in both languages', () => {
    const shape = ({ sections }: DocumentText) =>
      sections.map(({ blocks }) => blocks.map(({ kind, items }) => `${kind} ${items.length}`));
    expect(shape(english)).toEqual(shape(french));
  });

  it('is set as French is: no-break spaces before double signs, straight apostrophes', () => {
    for (const text of textsOf(french)) {
      expect(text).not.toMatch(/(?<!\u00a0)[;?!»%]|[^\u00a0] ?:(?=\s|$)|«(?!\u00a0)|’/);
    }
  });

  it('is printed whole', () => {
    for (const locale of PAPER_LOCALES) {
      const document = LIBRARY[name][locale](names);
      const printed = said(documentPaper(document, locale))
        .replace(/&#39;/g, "'")
        .replace(/&quot;/g, '"');
      for (const text of textsOf(document)) expect(printed).toContain(text);
    }
  });
});

describe('the notice for the candidate', () => {
  it('never tells the session password, which is for the invigilator', () => {
    for (const locale of PAPER_LOCALES) {
      expect(JSON.stringify(LIBRARY['candidate-notice'][locale](names))).not.toMatch(
        /C-|mot de passe de session/i,
      );
    }
  });
});

describe('what to do in case of trouble', () => {
  it('has a section for each of the cases of guide 4', () => {
    const titles = LIBRARY['what-to-do'].fr(names).sections.map(({ title }) => title);
    expect(titles).toEqual([
      'Un candidat abandonne, ou manque de temps',
      'Une fraude, ou un doute',
      'Une question ne fonctionne pas',
      "La connexion ou l'ordinateur s'arrête",
      'Le navigateur se ferme',
      "Une erreur dans l'identité",
      'Et aussi',
    ]);
  });
});
