import { anAccount } from '../../../api/src/seeds/builders/account.builder.js';
import { aCentre } from '../../../api/src/seeds/builders/centre.builder.js';
import { aSession, type BuiltSession } from '../../../api/src/seeds/builders/session.builder.js';
import {
  massCandidate,
  massFile,
  massNumber,
  massRow,
  massSession,
} from '../../../api/src/testing/mass-file.js';
import { startCertif, type Certif } from '../certif.js';
import { PHONE, type BrowserTab } from '../pages/browser-tab.js';
import { expectNothingWrong } from '../pages/nothing-wrong.js';

let certif: Certif;
let tab: BrowserTab;
let there: BuiltSession;

beforeAll(async () => {
  certif = await startCertif();
  const { database } = certif.api;
  const centre = await aCentre('Université de Testix').save(database);
  const member = await anAccount().named('Alix', 'Moreau').memberOf(centre.id).save(database);
  there = await aSession().withCandidates(2).save(database, centre.id);
  tab = await certif.visitor();
  await tab.signIn(member);
});
afterAll(() => certif.close());

const TERM = 10;
const PEOPLE = 3;

/** A term of ten sessions with three people each, and the list of a session that is there; with a fault in every row of the term, or none. */
function term(isFaulty: boolean): Buffer {
  const rows = Array.from({ length: TERM * PEOPLE }, (_, index) => {
    const opens = index % PEOPLE === 0;
    const time = isFaulty && opens ? '14h30' : '14:30';
    const changes = isFaulty && !opens ? { 3: 'X' } : {};
    return massRow(
      opens ? massSession({ room: `Salle ${index / PEOPLE + 1}`, time }) : undefined,
      massCandidate(index, changes),
    );
  });
  return massFile([
    ...rows,
    massRow(massSession({ room: 'Salle vide' })),
    massRow(massNumber(there.number), massCandidate(99)),
  ]);
}

/** The same page on a phone in the dark, and back at the desk. */
async function expectNothingWrongAnywhere(): Promise<void> {
  await expectNothingWrong(tab);
  // As wide as a phone and no more of one: what is told to be one loads its page anew.
  await tab.page.setViewport(PHONE);
  await tab.page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
  await expectNothingWrong(tab);
  await tab.page.setViewport({ width: 1440, height: 900 });
  await tab.page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'light' }]);
}

describe('a member plans a term from one file', () => {
  it('finds the way from the list, the help and the template', async () => {
    await tab.click('link', 'Créer/éditer plusieurs sessions');
    await tab.find('heading', 'Créer/éditer plusieurs sessions');
    await tab.reads('Comment ça marche ?');
    const answered = tab.page.waitForResponse((response) =>
      response.url().includes('/mass-import/template?'),
    );
    await tab.click('link', 'Télécharger (.csv)');
    const response = await answered;
    expect([response.status(), response.headers()['content-type']]).toEqual([200, 'text/csv; charset=utf-8']);
    await expectNothingWrongAnywhere();
  });

  it('is told all thirty faults at once, and nothing is created', async () => {
    await tab.chooseFile('session-de-printemps.csv', term(true));
    await tab.reads('30 erreurs bloquantes');
    await tab.reads('12 sessions dont 1 session sans candidat');
    await tab.reads('Ligne 2 : Donnée du champ « Heure de début » invalide');
    const rows = await tab.rows();
    expect(rows).toHaveLength(31);
    expect(rows.slice(0, 2).map(([row, , , value, suggestion]) => [row, value, suggestion])).toEqual([
      ['Ligne 2\u00a0:', '14h30', '14:30'],
      ['Ligne 3\u00a0:', 'X', ''],
    ]);
    expect(await tab.text()).not.toContain('Finaliser');
    await expectNothingWrongAnywhere();
  });

  it('sends the mended file, is warned of the empty session, and makes everything', async () => {
    await tab.chooseFile('session-de-printemps.csv', term(false));
    await tab.reads('La session ne contient pas de candidat');
    await tab.reads('31 candidats');
    await expectNothingWrongAnywhere();
    await tab.click('button', 'Finaliser quand même la création/édition');
    await tab.find('heading', 'Succès\u00a0!');
    expect(await tab.rows()).toHaveLength(TERM + 2);
    await expectNothingWrongAnywhere();
  });

  it('opens one of the new sessions, and finds its people', async () => {
    const [[number = ''] = []] = await tab.rows();
    await tab.click('link', `Session ${number}`);
    await tab.find('tab', `Candidats (${PEOPLE})`);
    await tab.visit(`/sessions/${there.id}/candidats`);
    await tab.find('tab', 'Candidats (1)');
    await tab.reads('NOMJJ');
  });
});
