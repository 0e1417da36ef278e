import { pdfForTests } from '../../platform/pdf/testing/pdf-for-tests.js';
import { readPdf } from '../../platform/pdf/testing/read-pdf.js';
import { said } from '../testing/said.js';
import { convocations, type ConvocationSession, type ConvokedCandidate } from './convocation.paper.js';
import { convocationRegister } from './convocation-register.paper.js';

const session: ConvocationSession = {
  number: 332004,
  date: '2030-06-01',
  time: '14:00',
  centreName: 'Université de Testix',
  site: 'Site Paris',
  room: 'Salle A',
};

const someone = (given: Partial<ConvokedCandidate> = {}): ConvokedCandidate => ({
  lastName: "N'DORAN",
  firstName: 'Éloïse',
  birthdate: '2001-07-04',
  externalId: null,
  division: null,
  extraTimePercentage: null,
  ...given,
});

const printed = (candidates: readonly ConvokedCandidate[], locale: 'fr' | 'en' = 'fr') =>
  convocations(session, candidates, locale, 'https://certif.example.org');

describe('a convocation', () => {
  it('says who, when, where, what to bring and how to join', async () => {
    const text = said(await printed([someone({ externalId: 'ETU1', extraTimePercentage: 33 })]));
    for (const words of [
      'Nom de naissance N&#39;DORAN Prénom Éloïse Date de naissance 04/07/2001 Identifiant local ETU1 Temps majoré 33\u00a0%',
      'Date samedi 1er juin 2030 Heure de début 14h00 (heure locale) Numéro de session 332004 Nom du site Site Paris Nom de la salle Salle A',
      'pièce d&#39;identité',
      'https://certif.example.org/rejoindre',
      'exactement comme sur cette convocation',
    ]) {
      expect(text).toContain(words);
    }
  });

  it('names the class of a pupil, and so does the register', async () => {
    const pupils = [someone({ division: '3ÈME B' })];
    expect(said(await printed(pupils))).toContain('Date de naissance 04/07/2001 Classe 3ÈME B');
    expect(said(convocationRegister(session, pupils, 'fr'))).toContain(
      'Date de naissance Classe Remise le Signature du candidat N&#39;DORAN Éloïse 04/07/2001 3ÈME B',
    );
    expect(said(await printed([someone()])) + convocationRegister(session, [someone()], 'fr')).not.toContain(
      'Classe',
    );
  });

  it('speaks English when asked to', async () => {
    expect(said(await printed([someone()], 'en'))).toContain('Date Saturday, 1 June 2030 Start time 14:00');
  });

  it('never tells a code of the session', async () => {
    expect(said(await printed([someone()]))).not.toMatch(/C-[A-Z0-9]{5}|mot de passe de session/);
  });
});

describe('convocations and their register in print', () => {
  const pdf = pdfForTests();
  afterAll(() => pdf.close());

  it('are a page for each candidate, in their order, also when everything is long', async () => {
    const long = 'de Saint-Fargeau-Ponthierry '.repeat(9).trim();
    const people = [someone(), someone({ lastName: long, firstName: long }), someone({ firstName: 'Zoé' })];
    const { pages, tops, cut, tagged, title } = await readPdf(
      await pdf.print(
        await convocations(
          { ...session, site: long, room: long, centreName: long },
          people,
          'fr',
          'https://certif.example.org',
        ),
      ),
    );
    expect(pages).toHaveLength(3);
    expect({ tagged, title }).toEqual({ tagged: true, title: 'Convocations – Session 332004' });
    expect(pages[0]).toContain('Éloïse');
    expect(pages[1]?.replace(/\s+/g, '').split('Ponthierry')).toHaveLength(5 * 9 + 1);
    expect(pages[2]).toContain('Zoé');
    expect(cut).toBe(0);
    // Each is a paper of its own: none begins lower than another.
    expect(tops[2]).toBe(tops[0]);
  });

  it('have a line to sign for each, twenty a page', async () => {
    const people = Array.from({ length: 41 }, (_, index) => someone({ lastName: `Nom ${index + 1}` }));
    const { pages } = await readPdf(await pdf.print(convocationRegister(session, people, 'fr')));
    expect(pages.map((text) => text.match(/04\/07\/2001/g)?.length)).toEqual([20, 20, 1]);
    for (const { lastName } of people) expect(pages.join('\n')).toContain(lastName);
    expect(pages[2]).toContain('Signature du candidat');
  });

  it('keep site and room apart where both are written from the right', () => {
    const places = { ...session, site: 'مدرسة الحرية', room: 'קומה ב' };
    expect(convocationRegister(places, [someone()], 'fr')).toContain(
      '<bdi>مدرسة الحرية</bdi> · <bdi>קומה ב</bdi>',
    );
  });
});
