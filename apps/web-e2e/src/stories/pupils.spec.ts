import { readPdf } from '../../../api/src/platform/pdf/testing/read-pdf.js';
import { packedZip } from '../../../api/src/platform/spreadsheet/zip/packed-zip.js';
import { anAccount, type BuiltAccount } from '../../../api/src/seeds/builders/account.builder.js';
import { aCentre } from '../../../api/src/seeds/builders/centre.builder.js';
import { aSchoolClass } from '../../../api/src/seeds/builders/school-class.builder.js';
import { aSession } from '../../../api/src/seeds/builders/session.builder.js';
import { siecleStudent, siecleXml } from '../../../api/src/testing/siecle.js';
import { startCertif, type Certif } from '../certif.js';
import { PHONE, type BrowserTab } from '../pages/browser-tab.js';
import { expectNothingWrong } from '../pages/nothing-wrong.js';

const UAI = '0751234A';
let certif: Certif;

beforeAll(async () => {
  certif = await startCertif();
});
afterAll(() => certif.close());

async function signedIn(tab: BrowserTab, account: BuiltAccount): Promise<void> {
  await tab.signIn(account);
  await tab.find('heading', 'Sessions de certification');
}

describe('an administrator of a school, who brings its pupils from SIECLE and enrols a class', () => {
  let tab: BrowserTab;
  let sessionId: string;

  beforeAll(async () => {
    const { database } = certif.api;
    const centre = await aCentre('Collège Anne Frank').ofKind('SCO').withUai(UAI).save(database);
    sessionId = (await aSession().at('Collège Anne Frank', 'CDI').save(database, centre.id)).id;
    tab = await certif.visitor({});
    await signedIn(tab, await anAccount().adminOf(centre.id).save(database));
  });

  it('is told that the file is another school’s', async () => {
    await tab.click('link', 'Élèves');
    await tab.reads('Importez les élèves de votre établissement');
    await expectNothingWrong(tab);
    await tab.chooseFile('autre.xml', siecleXml([siecleStudent(0)], { uai: '0130001X' }));
    await tab.reads("Ce fichier est celui de l'établissement 0130001X.");
    await tab.picture('pupils-other-school');
    await expectNothingWrong(tab);
  });

  it('sees how far a file is, and stops it', async () => {
    const { page } = tab;
    const onItsWay = new Promise<void>((resolve) => {
      page.on('request', (request) => {
        if (request.url().endsWith('/students/imports')) resolve();
        else void request.continue();
      });
    });
    await page.setRequestInterception(true);
    await tab.chooseFile('tous.xml', siecleXml([siecleStudent(0)]));
    await onItsWay;
    await tab.reads('tous.xml Envoi : ');
    await tab.picture('pupils-sending');
    await expectNothingWrong(tab);
    await tab.click('button', 'Annuler');
    await tab.find('button', 'Choisir un fichier');
    page.removeAllListeners('request');
    await page.setRequestInterception(false);
    expect(await tab.text()).not.toContain('tous.xml');
  });

  it('looks at what the file would do, with the pupils to correct, and imports it', async () => {
    const pupils = Array.from({ length: 120 }, (_, index) =>
      siecleStudent(index, index === 7 ? { DATE_NAISS: '31/02/2010' } : {}),
    );
    const zip = await packedZip([
      { name: 'Nomenclature.xml', content: Buffer.from('<?xml version="1.0"?><BEE_NOMENCLATURES/>') },
      { name: 'ElevesSansAdresses.xml', content: siecleXml(pupils) },
    ]);
    await tab.chooseFile('ExportXML_ElevesSansAdresses.zip', zip);
    await tab.reads('119 élèves à ajouter');
    await tab.reads('1 élève en erreur, ne sera pas importé');
    await tab.reads("La date de naissance n'existe pas");
    await tab.picture('pupils-look');
    await expectNothingWrong(tab);
    await tab.click('button', 'Importer');
    await tab.reads('La liste des élèves a été importée avec succès.');
    await tab.reads('Liste importée le');
    await tab.reads('1 – 50 sur 119');
    await tab.picture('pupils-list');
    await expectNothingWrong(tab);
  });

  it('finds « Ajouter des candidats » where others have the spreadsheet', async () => {
    await tab.visit(`/sessions/${sessionId}/candidats`);
    await tab.reads("Ajouter une liste d'élèves et c'est partix");
    expect(await tab.text()).not.toContain('Télécharger (.ods)');
    await expectNothingWrong(tab);
    await tab.click('link', 'Ajouter des candidats');
    await tab.reads('0 candidat(s) sélectionné(s) | 0 candidat(s) déjà ajouté(s) à la session');
    await expectNothingWrong(tab);
  });

  it('ticks a pupil here, a page there and a whole class, and none is lost on the way', async () => {
    await tab.click('checkbox', 'Sélectionner Élève-A Inès');
    await tab.reads('1 candidat(s) sélectionné(s)');
    await tab.click('link', 'Page 2');
    await tab.reads('51 – 100 sur 119');
    await tab.click('checkbox', 'Sélectionner tous les élèves de la page');
    await tab.reads('51 candidat(s) sélectionné(s)');
    await tab.click('checkbox', 'Sélectionner tous les élèves de la page');
    await (await tab.find('searchbox', 'Classe')).type('3d');
    await tab.click('button', '3D 29');
    await tab.reads('1 – 29 sur 29');
    await tab.click('button', 'Sélectionner les 29 élèves');
    await tab.reads('30 candidat(s) sélectionné(s)');
    await tab.picture('pupils-ticked');
    await expectNothingWrong(tab);
    await tab.click('button', 'Ajouter');
    await tab.reads('Le(s) candidat(s) ont été ajouté(s) avec succès.');
    await tab.find('tab', 'Candidats (30)');
    await expectNothingWrong(tab);
  });

  it('sees them ticked for good, and who is not enrolled yet', async () => {
    await tab.click('link', 'Ajouter des candidats');
    await tab.reads('0 candidat(s) sélectionné(s) | 30 candidat(s) déjà ajouté(s) à la session');
    await tab.find('checkbox', 'Élève-A Inès, déjà ajouté à la session');
    await tab.click('link', 'Non inscrits seulement');
    await tab.reads('1 – 50 sur 89');
    await tab.picture('pupils-not-enrolled');
    await expectNothingWrong(tab);
  });

  it('prints the sheet, with their class', async () => {
    const { pages } = await readPdf(
      await tab.download(`/api/sessions/${sessionId}/papers/attendance-sheet.pdf`),
    );
    expect(pages).toHaveLength(2);
    expect(pages[0]).toMatch(/Classe[^]*Élève-A[^]*3A/);
  });
});

describe('an administrator of a school, with a session of the edition of 2020', () => {
  let tab: BrowserTab;
  let sessionId: string;

  beforeAll(async () => {
    const { database } = certif.api;
    const centre = await aCentre('Collège Jean Moulin').managingStudents().save(database);
    const enrolled = await aSchoolClass('3A').withPupils(2).save(database, centre.id);
    await aSchoolClass('3B').withPupils(2, 2).save(database, centre.id);
    sessionId = (await aSession().ofEdition('2020').withPupils(enrolled).save(database, centre.id)).id;
    tab = await certif.visitor({});
    await signedIn(tab, await anAccount().adminOf(centre.id).save(database));
  });

  it('sees where the pupils were born, and adds a second class to the first', async () => {
    await tab.visit(`/sessions/${sessionId}/candidats`);
    await tab.find('tab', 'Candidats (2)');
    for (const title of ['Commune', 'Département', 'Pays']) {
      await tab.reads(`${title} de naissance`);
    }
    await tab.click('link', 'Ajouter des candidats');
    await tab.reads('0 candidat(s) sélectionné(s) | 2 candidat(s) déjà ajouté(s) à la session');
    await tab.click('button', '3B 2');
    await tab.reads('1 – 2 sur 2');
    await tab.click('checkbox', 'Sélectionner tous les élèves de la page');
    await tab.reads('2 candidat(s) sélectionné(s)');
    await tab.click('button', 'Ajouter');
    await tab.reads('Le(s) candidat(s) ont été ajouté(s) avec succès.');
    await tab.find('tab', 'Candidats (4)');
    await tab.picture('pupils-2020');
    await expectNothingWrong(tab);
  });

  it('takes one of them from the list again by the bin', async () => {
    const bin = await tab.page.waitForSelector('tbody button[aria-label^="Supprimer "]');
    const name = await bin!.evaluate((button) => button.getAttribute('aria-label') ?? '');
    await tab.click('button', name);
    await tab.clickIn('alertdialog', 'Supprimer');
    await tab.find('tab', 'Candidats (3)');
    expect(await tab.rows()).toHaveLength(3);
  });

  it('has « Télécharger le PV » first in the bar: the sheet, and the form after it', async () => {
    const papers = await tab.page.$$eval(
      'certif-downloads .papers button, certif-downloads .papers a',
      (all) => all.map((one) => one.textContent.trim()),
    );
    expect(papers[0]).toContain('Télécharger le PV');
    const { pages } = await readPdf(await tab.download(`/api/sessions/${sessionId}/papers/pv.pdf`));
    const [sheet = '', form] = pages;
    expect(sheet.replace(/\s+/g, ' ')).toContain('Ecran de fin de test vu');
    expect(sheet.match(/^\d .+ FRANCE/gm)).toHaveLength(3);
    expect(sheet).not.toContain('Signalements individuels');
    expect(form).toContain('Signalements individuels');
  });
});

describe('a member on a phone in the dark', () => {
  let tab: BrowserTab;
  let sessionId: string;

  beforeAll(async () => {
    const { database } = certif.api;
    const centre = await aCentre('Collège').managingStudents().save(database);
    for (const [index, name] of ['3A', '3B'].entries()) {
      await aSchoolClass(name)
        .withPupils(30, index * 30)
        .save(database, centre.id);
    }
    sessionId = (await aSession().save(database, centre.id)).id;
    tab = await certif.visitor({ ...PHONE, theme: 'dark' });
    await signedIn(tab, await anAccount().memberOf(centre.id).save(database));
  });

  it('looks at the list, and at what a file would do to it', async () => {
    await tab.visit('/eleves');
    await tab.reads('Liste importée le');
    await tab.picture('pupils-phone');
    await expectNothingWrong(tab);
    await tab.chooseFile('ExportXML.xml', siecleXml([siecleStudent(0), siecleStudent(1, { PRENOM: null })]));
    await tab.reads('1 élève en erreur, ne sera pas importé');
    await tab.picture('pupils-phone-look');
    await expectNothingWrong(tab);
    await tab.click('button', 'Annuler');
  });

  it('chooses and enrols with a thumb', async () => {
    await tab.visit(`/sessions/${sessionId}/candidats`);
    await tab.click('link', 'Ajouter des candidats');
    await tab.reads('0 candidat(s) sélectionné(s)');
    await expectNothingWrong(tab);
    await tab.click('button', '3B 30');
    await tab.reads('1 – 30 sur 30');
    await tab.click('checkbox', 'Sélectionner tous les élèves de la page');
    await tab.reads('30 candidat(s) sélectionné(s)');
    await tab.picture('pupils-phone-ticked');
    await tab.click('button', 'Ajouter');
    await tab.find('tab', 'Candidats (30)');
    await expectNothingWrong(tab);
  });
});
