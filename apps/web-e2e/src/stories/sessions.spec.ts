import { anAccount } from '../../../api/src/seeds/builders/account.builder.js';
import { aCentre, type BuiltCentre } from '../../../api/src/seeds/builders/centre.builder.js';
import { aSession } from '../../../api/src/seeds/builders/session.builder.js';
import { startCertif, type Certif } from '../certif.js';
import type { BrowserTab } from '../pages/browser-tab.js';
import { expectNothingWrongAtAnyWidth } from '../pages/nothing-wrong.js';

let certif: Certif;
let centre: BuiltCentre;
let tab: BrowserTab;

beforeAll(async () => {
  certif = await startCertif();
  const { database } = certif.api;
  centre = await aCentre('Université de Testix').save(database);
  const kept = [
    aSession().at('Campus Crach', '128').on('2030-12-01', '12:00').watchedBy('Moi').withCandidates(3),
    aSession().at('Campus Évry', 'Amphi 2').on('2030-11-03', '09:00').withCandidates(5).startedBy(4),
    aSession()
      .at('Site Lyon', 'Salle 9')
      .on('2021-10-02', '09:00')
      .withCandidates(2)
      .startedBy(2)
      .finalised(),
  ];
  for (const session of kept) await session.save(database, centre.id);
  tab = await certif.visitor();
  await tab.signIn(await aMember('Martine', 'Dupont'));
  await tab.find('heading', 'Sessions de certification');
});
afterAll(() => certif.close());

const aMember = (firstName: string, lastName: string) =>
  anAccount().named(firstName, lastName).memberOf(centre.id).save(certif.api.database);

const cells = (column: 'number' | 'site') =>
  tab.page.$$eval(`tbody td.${column}`, (found) => found.map((cell) => cell.innerText.trim()));
const sites = () => cells('site');
const query = () => new URL(tab.page.url()).search;

describe('a member with the sessions of a term', () => {
  it('finds them by word, status and order, all of which outlives a reload', async () => {
    expect(await sites()).toEqual(['Campus Crach', 'Campus Évry', 'Site Lyon']);
    await expectNothingWrongAtAnyWidth(tab);
    await tab.click('link', 'Nom du site');
    await tab.page.waitForFunction(() => location.search === '?tri=site');
    await (await tab.find('searchbox', 'Rechercher')).type('evry');
    await tab.page.waitForFunction(() => document.querySelectorAll('tbody tr').length === 1);
    expect(await sites()).toEqual(['Campus Évry']);
    await tab.page.reload({ waitUntil: 'networkidle0' });
    expect([query(), await sites()]).toEqual(['?tri=site&recherche=evry', ['Campus Évry']]);
    await tab.page.select('select', 'finalised');
    await tab.reads('Aucune session trouvée');
    await expectNothingWrongAtAnyWidth(tab);
    await tab.click('link', 'Effacer les filtres');
    await tab.page.waitForFunction(() => document.querySelectorAll('tbody tr').length === 3);
    expect(query()).toBe('?tri=site');
  });

  it('plans one, is warned that the room is taken, and copies its codes', async () => {
    await tab.click('link', 'Créer une session');
    await tab.fill('Nom du site', 'Campus Crach');
    await tab.fill('Nom de la salle', '128');
    await tab.fill('Date de début', '01/12/2030');
    await tab.fill('Heure de début (heure locale)', '13:00');
    await tab.fill('Surveillant(s)', 'Julien Martin');
    await tab.reads('La salle 128 (Campus Crach) est occupée par la session');
    await expectNothingWrongAtAnyWidth(tab);
    await tab.click('button', 'Créer la session');
    await tab.reads('Mot de passe de session');
    const [, code = ''] = /([BCDFGHJKMPQRTVWXY]{4}[2346789]{2})/.exec(await tab.text()) ?? [];
    await tab.page.bringToFront();
    await tab.click('button', "Copier\u00a0: Code d'accès");
    await tab.reads('Copié');
    expect(await tab.page.evaluate(() => navigator.clipboard.readText())).toBe(code);
    await expectNothingWrongAtAnyWidth(tab);
  });

  it('begins to edit it, and thinks again', async () => {
    await tab.click('link', 'Modifier');
    await tab.find('heading', "Modification d'une session de certification");
    await tab.fill('Nom de la salle', 'Salle rouge');
    await tab.click('link', 'Annuler');
    await tab.reads('Mot de passe de session');
    expect(await tab.text()).not.toContain('Salle rouge');
  });

  it('is told when a colleague was faster, keeps what was typed, and saves it all the same', async () => {
    await tab.click('link', 'Modifier');
    await tab.fill('Nom de la salle', '129');
    const colleague = await certif.visitor();
    await colleague.signIn(await aMember('Julien', 'Martin'));
    await colleague.find('heading', 'Sessions de certification');
    await colleague.visit(tab.path);
    await colleague.fill('Heure de début (heure locale)', '15:30');
    await colleague.click('button', 'Modifier la session');
    await colleague.reads('La session a été modifiée avec succès.');
    await tab.page.bringToFront();
    await tab.click('button', 'Modifier la session');
    await tab.reads("Quelqu'un a modifié cette session pendant votre saisie");
    await tab.reads('Heure de début\u00a0: 13:00 → 15:30');
    await expectNothingWrongAtAnyWidth(tab);
    await tab.click('button', 'Modifier la session');
    await tab.reads('La session a été modifiée avec succès.');
    await tab.reads('15:30');
    await tab.reads('129');
  });

  it('regenerates the session password, and reads in the timeline who did what', async () => {
    const passwordOf = async () => /C-[BCDFGHJKMPQRTVWXY2346789]{5}/.exec(await tab.text())?.[0];
    const before = await passwordOf();
    await tab.click('button', 'Régénérer le mot de passe de session');
    await tab.reads("l'ancien cesse aussitôt de fonctionner");
    await tab.clickIn('alertdialog', 'Régénérer le mot de passe de session');
    await tab.reads('Le mot de passe de session a été régénéré.');
    expect(await passwordOf()).not.toBe(before);
    await tab.click('tab', 'Historique');
    await tab.reads('Mot de passe de session régénéré');
    await tab.reads('par Julien Martin');
    await tab.reads('Session créée');
    await expectNothingWrongAtAnyWidth(tab);
  });

  it('duplicates it: everything but the day is there', async () => {
    await tab.click('tab', 'Détails');
    await tab.click('link', 'Dupliquer');
    await tab.reads('ont été reprises');
    const values = await tab.page.$$eval('certif-session-form input:not(.anchor)', (inputs) =>
      inputs.map((input) => input.value),
    );
    expect(values).toEqual(['Campus Crach', '129', '', '15:30', 'Julien Martin']);
    await tab.click('link', 'Annuler');
  });

  it('deletes one with its candidates counted, takes it back, and can’t delete one that has begun', async () => {
    await tab.visit('/sessions?recherche=Moi');
    const [number = ''] = await cells('number');
    const remove = async () => {
      await tab.click('button', `Supprimer la session ${number}`);
      await tab.reads('3 candidats sont inscrits à cette session.');
      await tab.clickIn('alertdialog', 'Supprimer la session');
      await tab.reads('La session a été supprimée avec succès.');
      await tab.reads('Aucune session trouvée');
    };
    await remove();
    await tab.click('button', 'Annuler');
    await tab.reads('La session a été restaurée avec succès.');
    await tab.page.waitForSelector('tbody tr');
    await remove();
    await tab.click('link', 'Sessions supprimées');
    await tab.find('heading', 'Sessions supprimées');
    await tab.reads(number);
    await expectNothingWrongAtAnyWidth(tab);
    await tab.click('button', `Restaurer la session ${number}`);
    await tab.reads('Aucune session supprimée');
    await tab.visit('/sessions?recherche=evry');
    const [begun = ''] = await cells('number');
    const bin = await tab.find('button', `Supprimer la session ${begun}`);
    expect(await bin.evaluate((button) => button.getAttribute('aria-disabled'))).toBe('true');
  });

  it('subscribes to the calendar, whose address is dead once revoked', async () => {
    await tab.visit('/sessions');
    await tab.click('link', "S'abonner au calendrier");
    await tab.click('button', "Créer l'adresse du calendrier");
    const address = await tab.find('textbox', 'Adresse du calendrier');
    await expectNothingWrongAtAnyWidth(tab);
    const url = await address.evaluate((input) => (input as HTMLInputElement).value);
    const calendar = await (await fetch(url)).text();
    expect(calendar.match(/BEGIN:VEVENT/g)).toHaveLength(3);
    expect(calendar).toContain('DTSTART:20301201T143000Z');
    await tab.click('button', "Révoquer l'adresse");
    await tab.clickIn('alertdialog', "Révoquer l'adresse");
    await tab.reads("L'adresse du calendrier a été révoquée.");
    expect((await fetch(url)).status).toBe(404);
  });

  it('finds every page as readable in the dark', async () => {
    const night = await certif.visitor({ theme: 'dark' });
    await night.signIn(await aMember('Léa', 'Petit'));
    await night.find('heading', 'Sessions de certification');
    const [session] = await certif.api.database.sql<{ id: string }>(
      'select id from sessions where centre_id = $1 order by number desc limit 1',
      [centre.id],
    );
    const pages = ['', '/supprimees', '/calendrier', `/${session?.id}`, `/${session?.id}/modifier`];
    for (const page of [...pages, `/${session?.id}/historique`]) {
      await night.visit(`/sessions${page}`);
      await expectNothingWrongAtAnyWidth(night);
    }
  });
});
