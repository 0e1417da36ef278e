import { anAccount } from '../../../api/src/seeds/builders/account.builder.js';
import { aCentre } from '../../../api/src/seeds/builders/centre.builder.js';
import { aSession } from '../../../api/src/seeds/builders/session.builder.js';
import { candidateList, listedPerson } from '../../../api/src/testing/ods.js';
import { startCertif, type Certif } from '../certif.js';
import { PHONE, type BrowserTab } from '../pages/browser-tab.js';
import { expectNothingWrong } from '../pages/nothing-wrong.js';

let certif: Certif;

beforeAll(async () => {
  certif = await startCertif();
});
afterAll(() => certif.close());

/** A member of a university in front of the candidates of a session. */
async function atTheCandidates(
  enrolled: number,
  surroundings: Parameters<Certif['visitor']>[0],
): Promise<BrowserTab> {
  const { database } = certif.api;
  const centre = await aCentre('Université de Testix').save(database);
  const session = await aSession().withCandidates(enrolled).save(database, centre.id);
  const member = await anAccount().memberOf(centre.id).save(database);
  const tab = await certif.visitor(surroundings);
  await tab.signIn(member);
  await tab.find('heading', 'Sessions de certification');
  await tab.visit(`/sessions/${session.id}/candidats`);
  await tab.find('heading', 'Inscrire des candidats');
  return tab;
}

const faultyList = candidateList([
  listedPerson(0, { 3: '04/07/01' }),
  listedPerson(1, { 4: 'Femme', 9: 'formateur@gmial.com' }),
  listedPerson(2, { 6: '' }),
  listedPerson(3),
  listedPerson(3),
]);

describe('a member at a desk, who imports a list of a thousand with two hundred faults', () => {
  let tab: BrowserTab;

  it('downloads the list to fill in', async () => {
    tab = await atTheCandidates(2, {});
    const answered = tab.page.waitForResponse((response) =>
      response.url().includes('/candidates/spreadsheet'),
    );
    await tab.click('link', 'Télécharger (.ods)');
    expect((await answered).headers()['content-type']).toBe('application/vnd.oasis.opendocument.spreadsheet');
    await expectNothingWrong(tab);
  });

  it('is shown each fault in its row, and mends them there, by key and by suggestion', async () => {
    await tab.chooseFile('liste.ods', faultyList);
    await tab.reads("Aucun candidat n'a été importé.");
    await tab.reads('Ce candidat figure déjà à la ligne 16');
    await tab.reads("Corrigez ou retirez d'abord les 4 lignes en erreur.");
    await expectNothingWrong(tab);
    await tab.fill('Code postal', '75015');
    await tab.press('Tab');
    await tab.reads('les 3 lignes en erreur');
    await tab.click('button', 'Mettre «\u00a0F\u00a0»');
    await tab.reads('les 2 lignes en erreur');
    await tab.click('button', 'Mettre «\u00a004/07/2001\u00a0»');
    await tab.reads("Corrigez ou retirez d'abord la ligne en erreur.");
    await tab.click('button', 'Retirer cette ligne');
    await tab.reads('« Importer » va ajouter 4 candidats et retirer 2 candidats.');
    await tab.reads('Seront retirés de la session');
    await tab.page.click('certif-staged-people:last-of-type summary');
    await tab.page.waitForSelector('certif-staged-people li');
    await tab.picture('import-people-desk');
    await expectNothingWrong(tab);
    await tab.click('button', 'Annuler');
    await tab.find('tab', 'Candidats (2)');
  });

  it('mends two hundred faults in a thousand rows without leaving the page, and imports them', async () => {
    const people = Array.from({ length: 1000 }, (_, index) =>
      listedPerson(index, index % 5 === 0 ? { 3: '04/07/01' } : {}),
    );
    await tab.chooseFile('mille.ods', candidateList(people));
    await tab.reads("Corrigez ou retirez d'abord les 200 lignes en erreur.");
    for (const left of [150, 100, 50, 0]) {
      await tab.click('button', 'Mettre les 50 suggestions affichées');
      if (left === 0) break;
      await tab.reads(`Corrigez ou retirez d'abord les ${left} lignes en erreur.`);
      await tab.click('button', `Afficher la suite (encore ${left})`);
    }
    await tab.reads('« Importer » va ajouter 1 000 candidats et retirer 2 candidats.');
    await tab.click('button', 'Importer');
    await tab.reads('La liste des candidats a été importée avec succès.');
    await tab.find('tab', 'Candidats (1000)');
    await expectNothingWrong(tab);
  });
});

describe('a member on a phone in the dark', () => {
  it('sees and mends the same, a row below the other', async () => {
    const tab = await atTheCandidates(1, { ...PHONE, theme: 'dark' });
    await tab.chooseFile('liste.ods', faultyList);
    await tab.reads('Ce candidat figure déjà à la ligne 16');
    await expectNothingWrong(tab);
    await tab.click('button', 'Mettre «\u00a004/07/2001\u00a0»');
    await tab.reads('les 3 lignes en erreur');
    // By keys: what was opened before moves the next one away from under a pointer.
    for (const summary of await tab.page.$$('certif-staged-people summary')) {
      await summary.focus();
      await tab.press('Enter');
    }
    await tab.page.waitForFunction(() => document.querySelectorAll('certif-staged-people li').length === 3);
    await tab.picture('import-people-phone');
    await expectNothingWrong(tab);
    await tab.click('button', 'Fermer le message');
    await tab.page.waitForSelector('.toast', { hidden: true });
  });
});
