import type { ProcedureEdition } from '#dto/centres/centre-kind.js';
import { INCIDENT_CATALOGUE } from '#dto/incidents/incident-catalogue.js';
import { fillable } from '../../platform/pdf/fillable-form.js';
import { pdfForTests } from '../../platform/pdf/testing/pdf-for-tests.js';
import { readForm } from '../../platform/pdf/testing/read-form.js';
import { readPdf } from '../../platform/pdf/testing/read-pdf.js';
import { said } from '../testing/said.js';
import { aSessionOnForms } from '../testing/session-on-forms.js';
import { incidentForm } from './incident-form.paper.js';

const form = (edition: ProcedureEdition, locale: 'fr' | 'en' = 'fr') =>
  incidentForm(aSessionOnForms(), edition, locale);
/** No-break spaces are spaces to a reader, and an apostrophe is one however it is written. */
const text = (edition: ProcedureEdition, locale: 'fr' | 'en' = 'fr') => plain(said(form(edition, locale)));
const plain = (words: string) => words.replaceAll('\u00a0', ' ').replaceAll('&#39;', "'");

describe('the incident form of 2024', () => {
  it('begins with the notices of the guide and what is known of the session', () => {
    expect(text('2024')).toContain(
      "PV d'incident " +
        'Les signalements indiqués dans ce PV devront être retranscrits dans Certif lors de la finalisation de la session ' +
        "Les problèmes techniques devront uniquement être inscrits depuis l'Espace Surveillant " +
        'N° de session : 332004 Centre de certification : Université de Testix Date : 27 décembre 2023 ' +
        'Heure locale (début) : 14:00 Nom du site : Site Paris Nom de la salle : Salle A Surveillé par : Pierre Durand ' +
        'Signalements individuels Prénom/Nom Code du signalement Détails',
    );
  });

  it('explains C1 to C8, and what details each asks for', () => {
    expect(text('2024')).toContain(
      'Signalements liés au candidat Code Incident Détails attendus ' +
        "C1 Modification des prénom/nom/date de naissance Précisez l'information à modifier " +
        'C2 Ajout/modification du temps majoré ; en cas de souci sur une question chronométrée, se référer à la catégorie E8 Précisez le temps majoré en % ' +
        'C4 Était présent(e) mais a oublié de signer, ou a signé sur la mauvaise ligne Précisez ' +
        'C6 Suspicion de fraude PV de fraude ' +
        "C7 Incident technique non bloquant : l'ordinateur s'est éteint, lenteur significative du réseau et/ou de l'appareil, etc. Précisez " +
        "C8 Incident lié au candidat non bloquant : a quitté temporairement, sous surveillance, la salle d'examen, est arrivé en retard,",
    );
  });

  it('reminds of the problems that are reported during the test alone', () => {
    const questions = INCIDENT_CATALOGUE['2024'].find(({ kind }) => kind === 'question')?.codes ?? [];
    expect(questions).toHaveLength(9);
    for (const { code, incident } of questions) {
      expect(text('2024')).toContain(plain(`${code} ${incident.fr}`));
    }
  });

  it('ends with the two boxes of unfinished tests and the box to check', () => {
    expect(text('2024')).toMatch(
      /Certifications non terminées Abandon : Manque de temps ou départ prématuré : listez ci-dessous .+ Problème technique : listez ci-dessous .+ Informations complémentaires Un temps supplémentaire a été accordé à un ou plusieurs candidats en raison d'un incident survenu pendant la session\./,
    );
  });
});

describe('the incident form of 2020', () => {
  it('asks for a comment on the whole, and for the number of the question', () => {
    expect(text('2020')).toContain(
      "Commentaire global sur la session (optionnel – ne rien indiquer si tout s'est bien déroulé) " +
        'Signalements individuels Prénom/Nom Code (*) N° épreuve Détails',
    );
  });

  it('explains C1 to C6, E1 to E7, A1 and A2, and says at the foot what need not be reported', () => {
    const codes = [...form('2020').matchAll(/<b>([CEA]\d+)<\/b>/g)].map(([, code]) => code);
    expect(codes.join(' ')).toBe('C1 C2 C3 C4 C5 C6 E1 E2 E3 E4 E5 E6 E7 A1 A2');
    expect(text('2020')).toContain("C3 Écran de fin de test non vu Précisez et indiquez l'heure de sortie");
    expect(text('2020')).toContain("C5 Le candidat n'a pas pu terminer, faute de temps C6");
    expect(text('2020')).toMatch(
      /A2 Autre .+ Décrivez l'incident Si le candidat a quitté temporairement, .+ il n'est pas nécessaire de l'indiquer Si le candidat a rencontré des difficultés/,
    );
  });
});

describe.each(['2024', '2020'] as const)('the incident form of %s', (edition) => {
  it('speaks English when asked to, with every code', () => {
    expect(form(edition, 'en')).toContain('<html lang="en">');
    for (const { codes } of INCIDENT_CATALOGUE[edition]) {
      for (const { incident, expected } of codes) {
        expect(text(edition, 'en')).toContain(plain(incident.en));
        expect(text(edition, 'en')).toContain(plain(expected?.en ?? ''));
      }
    }
  });

  it('prints what people typed as they typed it', () => {
    const markup = incidentForm(aSessionOnForms({ site: '</style><a href="x">' }), edition, 'fr');
    expect(markup).not.toContain('</style><a href="x">');
  });
});

describe('the incident form as a file', () => {
  const pdf = pdfForTests();
  afterAll(() => pdf.close());
  const print = async (edition: ProcedureEdition) =>
    fillable(await pdf.print(incidentForm(aSessionOnForms(), edition, 'fr')));

  it('has a field for everything that is to be written, in the order in which one reads', async () => {
    const fields = (await readForm(await print('2024'))).map(({ name }) => name);
    const rows = Array.from({ length: 12 }, (_, row) =>
      ['name', 'code', 'details'].map((column) => `report-${row + 1}-${column}`),
    ).flat();
    expect(fields).toEqual([...rows, 'unfinished-candidate', 'unfinished-technical', 'time-added']);
    const of2020 = (await readForm(await print('2020'))).map(({ name }) => name);
    expect(of2020.slice(0, 5)).toEqual([
      'comment',
      'report-1-name',
      'report-1-code',
      'report-1-question',
      'report-1-details',
    ]);
    expect(of2020).toHaveLength(1 + 15 * 4);
  });

  it('is tagged, titled, French, and has two pages', async () => {
    const { pages, roles, ...about } = await readPdf(await print('2024'));
    expect(about).toMatchObject({
      title: "PV d'incident – Session 332004",
      language: 'fr',
      tagged: true,
      boxes: 0,
    });
    expect(roles).toEqual(expect.arrayContaining(['H1', 'H2', 'Table', 'TH', 'TD', 'L', 'Form']));
    expect(pages).toHaveLength(2);
    expect(pages[1]).toContain('2/2');
  });
});
