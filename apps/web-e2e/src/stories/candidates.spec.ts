import { anAccount } from '../../../api/src/seeds/builders/account.builder.js';
import { aCentre } from '../../../api/src/seeds/builders/centre.builder.js';
import { aSession, type BuiltSession } from '../../../api/src/seeds/builders/session.builder.js';
import { candidateList, LIST_HEADERS, listedPerson } from '../../../api/src/testing/ods.js';
import { startCertif, type Certif } from '../certif.js';
import { PHONE, type BrowserTab } from '../pages/browser-tab.js';
import { expectNothingWrong } from '../pages/nothing-wrong.js';

let certif: Certif;
let session: BuiltSession;
let account: { email: string; password: string };

beforeAll(async () => {
  certif = await startCertif();
  const { database } = certif.api;
  const centre = await aCentre('Université de Testix').offering('CLEA', 'DROIT').save(database);
  session = await aSession().save(database, centre.id);
  account = await anAccount().memberOf(centre.id).save(database);
});
afterAll(() => certif.close());

async function atTheCandidates(surroundings: Parameters<Certif['visitor']>[0]): Promise<BrowserTab> {
  const tab = await certif.visitor(surroundings);
  await tab.signIn(account);
  await tab.find('heading', 'Sessions de certification');
  await tab.visit(`/sessions/${session.id}/candidats`);
  await tab.find('heading', 'Inscrire des candidats');
  return tab;
}

/** What a link of the page leads to. */
async function download(tab: BrowserTab, name: string): Promise<Buffer> {
  const link = await tab.find('link', name);
  return tab.download(await link.evaluate((element) => (element as HTMLAnchorElement).href));
}

/** What somebody sees, and would press, in the middle of this. */
const whatLiesOnTop = (tab: BrowserTab, selector: string) =>
  tab.page.$eval(selector, (element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    const seen = document.elementFromPoint(left + width / 2, top + height / 2);
    return element.contains(seen) ? element.textContent.trim() : seen?.outerHTML.slice(0, 80);
  });

/** What the list shows: names, fee, certification, need. */
const people = async (tab: BrowserTab) =>
  (await tab.rows()).map((cells) => cells.slice(1, -1).filter((text) => text !== ''));

describe('a list of candidates, as guide 1 tells it (pages 16 to 28)', () => {
  let tab: BrowserTab;

  it('begins with the template, and with a list whose faults are mended on the page', async () => {
    tab = await atTheCandidates({});
    await tab.reads('En attente de candidats');
    expect((await download(tab, 'Télécharger (.ods)')).subarray(0, 2).toString()).toBe('PK');
    const filled = candidateList(
      [
        [...listedPerson(0, { 3: '04/07/01' }), 'oui', ''],
        [...listedPerson(1), 'oui', 'oui'],
        [...listedPerson(2), '', ''],
      ],
      [...LIST_HEADERS, 'CléA Numérique ("oui" ou laisser vide)', 'Pix+ Droit ("oui" ou laisser vide)'],
    );
    await tab.chooseFile('liste.ods', filled);
    await tab.reads("Un candidat ne peut être inscrit qu'à une seule certification complémentaire.");
    await tab.click('button', 'Mettre «\u00a004/07/2001\u00a0»');
    await tab.reads("Corrigez ou retirez d'abord la ligne en erreur.");
    await tab.fill('Pix+ Droit ("oui" ou laisser vide)', ' ');
    await tab.press('Tab');
    await tab.reads('« Importer » va ajouter 3 candidats.');
    await tab.click('button', 'Importer');
    await tab.reads('La liste des candidats a été importée avec succès.');
    await tab.find('tab', 'Candidats (3)');
    await tab.reads('NOMC');
    expect(await people(tab)).toMatchObject([
      expect.arrayContaining(['NOMA', 'CléA Numérique']),
      expect.arrayContaining(['NOMB', 'CléA Numérique']),
      expect.arrayContaining(['NOMC', 'Gratuite']),
    ]);
    await expectNothingWrong(tab);
  });

  it('goes on with one by form, by the keyboard alone', async () => {
    await tab.tabTo('Inscrire un candidat');
    await tab.press('Enter');
    await tab.find('heading', 'Inscrire un candidat');
    await expectNothingWrong(tab);
    await tab.tabTo('Inscrire le candidat');
    await tab.press('Enter');
    await tab.reads('6 champs sont à corriger');
    await expectNothingWrong(tab);
    await tab.picture('candidates-form-faults');
    const write = async (label: string, text: string) => {
      await tab.tabTo(label);
      await tab.page.keyboard.type(text);
    };
    await write('Nom de naissance', 'Picasso');
    await write('Prénom', 'Pablo');
    await write('Date de naissance', '23091954');
    await tab.tabTo('Femme');
    await tab.press('ArrowRight');
    // The way to tell the place has the name of the field that it opens.
    await tab.tabTo('Code INSEE');
    await write('Code INSEE', '75056');
    await tab.reads('Paris');
    await tab.press('Escape');
    await write('E-mail de convocation', 'pablo@gmial.com');
    await tab.tabTo('Mettre « pablo@gmail.com »');
    await tab.press('Enter');
    await write('Tarification part Pix', 'P');
    await tab.press('ArrowDown');
    await write('Code de prépaiement', '12345678912345/FACT12345');
    await tab.picture('candidates-form');
    await expectNothingWrong(tab);
    await tab.press('Enter');
    await tab.reads('Le candidat a été inscrit avec succès.');
    await tab.find('tab', 'Candidats (4)');
    await tab.reads('Prépayée');
    await tab.hasFocus('Liste des candidats (4)');
    await tab.picture('candidates-list');
  });

  it('tells a need of adjustment, which a new import of the list leaves alone', async () => {
    await tab.click('link', 'Modifier les informations de NOMA Prénom A');
    await tab.click('checkbox', "Le candidat a besoin d'un aménagement");
    await tab.click('button', 'Enregistrer');
    await tab.reads('Données mises à jour avec succès.');
    await tab.reads('Aménagement');
    const template = await download(tab, 'Télécharger (.ods)');
    await tab.chooseFile('reprise.ods', template);
    await tab.reads('La liste est déjà à jour');
    await tab.click('button', 'Importer');
    await tab.reads('La liste des candidats a été importée avec succès.');
    await tab.reads('Aménagement');
    await tab.click('link', 'Voir le détail de NOMA Prénom A');
    await tab.find('heading', 'NOMA Prénom A');
    await tab.reads('CléA Numérique');
    await tab.picture('candidates-details');
    await expectNothingWrong(tab);
    await tab.click('link', 'Revenir à la liste des candidats');
    await tab.find('heading', 'Liste des candidats (4)');
  });

  it('lets one be corrected, and says what somebody else corrected meanwhile', async () => {
    await tab.click('link', 'Modifier les informations de NOMC Prénom C');
    await tab.find('heading', "Modifier les informations d'un candidat");
    await certif.api.database.sql(
      `update candidates set external_id = 'ETU-9', version = version + 1 where last_name = 'NOMC'`,
    );
    await tab.fill('Prénom', 'Camille');
    await tab.click('button', 'Enregistrer');
    await tab.reads("Quelqu'un a modifié ce candidat pendant votre saisie");
    await tab.reads('Identifiant externe : ETU2 → ETU-9');
    await expectNothingWrong(tab);
    await tab.click('button', 'Enregistrer');
    await tab.reads('Données mises à jour avec succès.');
    await tab.reads('Camille');
    await tab.reads('ETU-9');
  });

  it('loses one, then several, but none who has joined; the rest is exported', async () => {
    await tab.click('button', 'Supprimer NOMB Prénom B');
    await tab.clickIn('alertdialog', 'Supprimer');
    await tab.reads('Le candidat a été supprimé avec succès.');
    await tab.find('tab', 'Candidats (3)');
    await tab.hasFocus('Supprimer NOMC Camille');
    await certif.api.database.sql(`update candidates set joined_at = now() where last_name = 'NOMA'`);
    await tab.page.reload({ waitUntil: 'networkidle0' });
    await tab.click('checkbox', 'Sélectionner NOMA Prénom A');
    await tab.click('button', 'Supprimer la sélection');
    await tab.reads('Aucun candidat ne peut être supprimé.');
    await tab.click('checkbox', 'Sélectionner tous les candidats de la page');
    await tab.reads('3 candidats sélectionnés');
    await expectNothingWrong(tab);
    await tab.picture('candidates-chosen');
    await tab.click('checkbox', 'Sélectionner Picasso Pablo');
    await tab.click('button', 'Supprimer la sélection');
    await tab.reads('Supprimer 1 candidat ?');
    for (const width of [1440, PHONE.width]) {
      await tab.page.setViewport({ width, height: 740 });
      expect(await whatLiesOnTop(tab, '[role=alert] .toast')).toContain('Aucun candidat');
      expect(await whatLiesOnTop(tab, '[role=alertdialog] button:last-of-type')).toBe('Supprimer');
      await expectNothingWrong(tab);
      await tab.picture(`candidates-dialog-and-message-${width}`);
    }
    await tab.find('button', 'Fermer le message');
    await tab.page.setViewport({ width: 1440, height: 900 });
    await tab.clickIn('alertdialog', 'Supprimer');
    await tab.reads('1 candidat a été supprimé.');
    await tab.find('tab', 'Candidats (2)');
    await tab.hasFocus('Liste des candidats (2)');
    const lines = (await download(tab, 'Exporter (.csv)')).toString().trim().split('\r\n');
    expect(lines.map((line) => line.split(';')[0])).toEqual(['* Nom de naissance', 'NOMA', 'Picasso']);
    await tab.click('tab', 'Historique');
    await tab.reads('Candidats supprimés');
    await tab.reads('NOMC Camille');
    await expectNothingWrong(tab);
  });
});

describe('the same list on a phone in the dark', () => {
  it('is a card each, and the form one column', async () => {
    const tab = await atTheCandidates({ ...PHONE, theme: 'dark' });
    await tab.reads('Picasso');
    await expectNothingWrong(tab);
    await tab.picture('candidates-phone-list');
    await tab.click('link', 'Modifier les informations de Picasso Pablo');
    await tab.find('heading', "Modifier les informations d'un candidat");
    await expectNothingWrong(tab);
    await tab.picture('candidates-phone-form');
  });
});
