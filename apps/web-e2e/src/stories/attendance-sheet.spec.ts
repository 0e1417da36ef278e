import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { anAccount, type BuiltAccount } from '../../../api/src/seeds/builders/account.builder.js';
import { aCentre } from '../../../api/src/seeds/builders/centre.builder.js';
import { candidateList, listedPerson } from '../../../api/src/testing/ods.js';
import { startCertif, type Certif } from '../certif.js';
import { PHONE, type BrowserTab } from '../pages/browser-tab.js';
import { expectNothingWrong } from '../pages/nothing-wrong.js';

let certif: Certif;

beforeAll(async () => {
  certif = await startCertif();
});
afterAll(() => certif.close());

describe.each([
  { where: 'at a desk', surroundings: {} },
  { where: 'at a desk in the dark', surroundings: { theme: 'dark' as const } },
  { where: 'on a phone', surroundings: PHONE },
  { where: 'on a phone in the dark', surroundings: { ...PHONE, theme: 'dark' as const } },
])('a member $where, from sign-in to the attendance sheet', ({ surroundings }) => {
  let tab: BrowserTab;
  let member: BuiltAccount;

  beforeAll(async () => {
    const { database } = certif.api;
    const centre = await aCentre('Université de Testix').save(database);
    const other = await aCentre('Centre Prix').ofKind('PRO').save(database);
    member = await anAccount()
      .named('Alix', 'Moreau')
      .adminOf(other.id)
      .adminOf(centre.id)
      .acceptedTerms('none')
      .save(database);
    await database.sql('update accounts set terms_version = null, current_centre_id = $2 where id = $1', [
      member.id,
      centre.id,
    ]);
    tab = await certif.visitor(surroundings);
  });

  it('is told when the password is wrong, and keeps what was typed', async () => {
    await tab.visit('/');
    await tab.find('heading', 'Connexion');
    await expectNothingWrong(tab);
    await tab.signIn({ ...member, password: 'Certif2025' });
    await tab.reads('mot de passe saisis sont incorrects');
    await expectNothingWrong(tab);
  });

  it('accepts the terms of use once', async () => {
    await tab.signIn(member);
    await tab.find('heading', "Conditions Générales d'Utilisation");
    await expectNothingWrong(tab);
    await tab.click('button', "J'accepte les conditions d'utilisation");
    await tab.reads('Créez votre première session de certification');
    await expectNothingWrong(tab);
  });

  it('is told all that is missing in a session, and plans it', async () => {
    await tab.click('link', 'Créer une session');
    await tab.find('heading', "Création d'une session de certification");
    await tab.click('button', 'Créer la session');
    await tab.reads('Veuillez indiquer un nom de site.');
    await tab.reads('Veuillez indiquer le nom et prénom du ou des surveillants.');
    await expectNothingWrong(tab);
    await tab.fill('Nom du site', 'Site Paris');
    await tab.fill('Nom de la salle', 'Salle A');
    await tab.fill('Date de début', '24/08/2030');
    await tab.fill('Heure de début (heure locale)', '14:00');
    await tab.fill('Surveillant(s)', 'Pierre Durand');
    await tab.click('button', 'Créer la session');
    await tab.reads('Mot de passe de session');
    await expectNothingWrong(tab);
  });

  it('copies the access code', async () => {
    const [, code = ''] = /([BCDFGHJKMPQRTVWXY]{4}[2346789]{2})/.exec(await tab.text()) ?? [];
    await tab.page.bringToFront();
    await tab.click('button', "Copier\u00a0: Code d'accès");
    await tab.reads('Copié');
    expect(await tab.page.evaluate(() => navigator.clipboard.readText())).toBe(code);
  });

  it('imports a list with a fault, is told where it is, and nobody is enrolled', async () => {
    await tab.click('tab', 'Candidats (0)');
    await tab.reads('En attente de candidats');
    await expectNothingWrong(tab);
    await tab.chooseFile(
      'liste-fautive.ods',
      candidateList([listedPerson(0), listedPerson(1, { 6: '' }), listedPerson(2, { 4: 'X' })]),
    );
    await tab.reads("Aucun candidat n'a été importé");
    await tab.reads('Ligne 14');
    await tab.reads('Le champ « Code postal » est obligatoire.');
    await tab.reads('Ligne 15');
    await tab.reads("Corrigez ou retirez d'abord les 2 lignes en erreur.");
    await expectNothingWrong(tab);
  });

  it('imports a list that LibreOffice saved, and everybody is enrolled', async () => {
    const list = readFileSync(join(__dirname, '../files/liste-candidats.ods'));
    await tab.chooseFile('liste-candidats.ods', list);
    await tab.reads('« Importer » va ajouter 10 candidats.');
    await tab.click('button', 'Importer');
    await tab.reads('La liste des candidats a été importée avec succès.');
    await tab.find('tab', 'Candidats (10)');
    await tab.reads('Œuvrard A');
    expect(await tab.rows()).toHaveLength(10);
    await expectNothingWrong(tab);
  });

  it('downloads the attendance sheet', async () => {
    const answered = tab.page.waitForResponse((response) =>
      new URL(response.url()).pathname.endsWith('/attendance-sheet.pdf'),
    );
    await tab.click('link', "Feuille d'émargement");
    const response = await answered;
    expect([response.status(), response.headers()['content-type']]).toEqual([200, 'application/pdf']);
    await expectNothingWrong(tab);
  });

  it('finds the session in the list again', async () => {
    await tab.click('link', 'Sessions');
    await tab.reads('Site Paris');
    const [row] = await tab.rows();
    expect(row?.join(' ')).toContain('Site Paris');
    expect(row?.join(' ')).toContain('24/08/2030');
    await expectNothingWrong(tab);
  });

  it('goes over to the other centre, where nothing of the first is seen', async () => {
    await tab.clickButton('Mon compte');
    await tab.click('menuitemradio', 'Centre Prix');
    await tab.reads('Créez votre première session de certification');
    expect(await tab.text()).not.toContain('Site Paris');
    await expectNothingWrong(tab);
  });

  it('signs out, and the address leads back to the sign-in', async () => {
    await tab.clickButton('Mon compte');
    await tab.click('menuitem', 'Se déconnecter');
    await tab.find('heading', 'Connexion');
    await tab.visit('/sessions');
    await tab.find('heading', 'Connexion');
    await expectNothingWrong(tab);
  });
});
