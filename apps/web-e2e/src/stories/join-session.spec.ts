import { anAccount, type BuiltAccount } from '../../../api/src/seeds/builders/account.builder.js';
import { aCentre } from '../../../api/src/seeds/builders/centre.builder.js';
import { aPerson } from '../../../api/src/seeds/builders/people.js';
import { pushProfiles } from '../../../api/src/seeds/builders/profile.builder.js';
import { aSession, type BuiltSession } from '../../../api/src/seeds/builders/session.builder.js';
import { startCertif, type Certif } from '../certif.js';
import { PHONE, type BrowserTab } from '../pages/browser-tab.js';
import { expectNothingWrong } from '../pages/nothing-wrong.js';

let certif: Certif;

beforeAll(async () => {
  certif = await startCertif();
});
afterAll(() => certif.close());

describe.each([
  { where: 'on a phone in the dark, known to be certifiable', isKnown: true, theme: 'dark' as const },
  { where: 'at a desk, of whom nothing is known', isKnown: false, theme: 'light' as const },
])('a candidate $where', ({ isKnown, theme }) => {
  let tab: BrowserTab;
  let session: BuiltSession;
  let candidate: BuiltAccount;
  const delarue = aPerson(3);

  const typeIdentity = async ({ lastName }: { lastName: string }) => {
    await tab.fill('Numéro de session', String(session.number));
    await tab.fill('Prénom', delarue.firstName.toLowerCase());
    await tab.fill('Nom de naissance', lastName);
    await tab.fill('Date de naissance', '4/7/2001');
  };

  beforeAll(async () => {
    const { database } = certif.api;
    const centre = await aCentre('Centre de Testix').save(database);
    session = await aSession().at('Centre de Testix', 'Salle 3').withCandidates(5).save(database, centre.id);
    candidate = await anAccount().named('Sophie', 'Delarue').save(database);
    if (isKnown)
      await pushProfiles(database, centre.id, [{ kind: 'email', key: candidate.email, competences: 6 }]);
    tab = await certif.visitor(isKnown ? { ...PHONE, theme } : { theme });
  });

  it('finds the entry on the sign-in page, and signs in', async () => {
    await tab.visit('/');
    await tab.click('link', 'Rejoindre une session');
    await tab.reads('Connectez-vous pour rejoindre votre session de certification.');
    await expectNothingWrong(tab);
    await tab.fill('Adresse e-mail ou identifiant', candidate.email);
    await tab.fill('Mot de passe', candidate.password);
    await tab.press('Enter');
    await tab.find('heading', 'Rejoindre une session');
    await expectNothingWrong(tab);
  });

  it('is told what to check when the name is not on the list', async () => {
    await tab.click('button', 'Rejoindre la session');
    await tab.reads('Veuillez indiquer votre nom de naissance.');
    await expectNothingWrong(tab);
    await typeIdentity({ lastName: 'Delarrue' });
    await tab.press('Enter');
    await tab.reads('Les informations saisies ne correspondent à aucun candidat inscrit à la session.');
    await expectNothingWrong(tab);
  });

  it('joins without a mouse', async () => {
    await tab.fill('Nom de naissance', 'de-la-rue');
    await tab.press('Enter');
    if (!isKnown) {
      await tab.find('heading', 'Votre positionnement');
      await expectNothingWrong(tab);
      for (const competence of ['Interagir', 'Collaborer', 'Programmer', 'Gérer des données']) {
        await tab.tabTo(competence);
        await tab.press('ArrowDown');
      }
      await tab.tabTo('Enregistrer et rejoindre la session');
      await tab.press('Enter');
      await tab.reads('il faut avoir atteint le niveau 1 dans au moins 5 compétences');
      await expectNothingWrong(tab);
      await (await tab.find('combobox', 'Partager et publier')).focus();
      await tab.press('ArrowDown');
      await tab.tabTo('Enregistrer et rejoindre la session');
      await tab.press('Enter');
    }
    await tab.find('heading', `Session ${session.number}`);
    await tab.reads('Vous avez rejoint la session');
    await tab.reads('DELARUE Sophie');
    await expectNothingWrong(tab);
    const joined = await certif.api.database.sql(
      'select last_name, account_id from candidates where session_id = $1 and joined_at is not null',
      [session.id],
    );
    expect(joined).toEqual([{ last_name: 'DELARUE', account_id: candidate.id }]);
  });

  it('comes back to it after a reload, and by joining again', async () => {
    await tab.visit(tab.path);
    await tab.reads('Vous avez rejoint la session');
    await tab.click('link', 'Rejoindre une autre session');
    await typeIdentity({ lastName: 'DELARUE' });
    await tab.press('Enter');
    await tab.find('heading', `Session ${session.number}`);
    await expectNothingWrong(tab);
  });
});
