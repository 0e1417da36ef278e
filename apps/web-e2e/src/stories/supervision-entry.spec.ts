import { anAccount, type BuiltAccount } from '../../../api/src/seeds/builders/account.builder.js';
import { aCentre } from '../../../api/src/seeds/builders/centre.builder.js';
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
  { where: 'on a phone in the dark', surroundings: { ...PHONE, theme: 'dark' as const } },
  { where: 'at a desk', surroundings: {} },
])('an invigilator $where', ({ surroundings }) => {
  let tab: BrowserTab;
  let session: BuiltSession;
  let invigilator: BuiltAccount;

  beforeAll(async () => {
    const { database } = certif.api;
    const centre = await aCentre('Centre de Testix').save(database);
    session = await aSession()
      .at('Centre de Testix', 'Salle 3')
      .watchedBy('Surveillant Test')
      .withCandidates(4)
      .joinedBy(2)
      .startedBy(1)
      .save(database, centre.id);
    invigilator = await anAccount().named('Simon', 'Durand').save(database);
    tab = await certif.visitor(surroundings);
  });

  it('follows the QR code of the kit, signs in, and finds the number filled in', async () => {
    await tab.signIn(invigilator, `/surveiller?session=${session.number}`);
    await tab.find('heading', 'Surveiller une session');
    const number = await tab.find('textbox', 'Numéro de la session');
    expect(await number.evaluate((field) => (field as HTMLInputElement).value)).toBe(String(session.number));
    await expectNothingWrong(tab);
  });

  it('is told that a password is wrong, then comes in without a mouse, the password typed in small letters', async () => {
    await tab.fill('Mot de passe de la session', 'C-XXXXX');
    await tab.press('Enter');
    await tab.reads('Le numéro de session et/ou le mot de passe saisis sont incorrects.');
    await expectNothingWrong(tab);
    await tab.fill('Mot de passe de la session', session.invigilatorPassword.slice(2).toLowerCase());
    await tab.press('Enter');
    await tab.find('heading', `Session ${session.number}`);
    await tab.reads('Accès accordé');
    await tab.reads(session.accessCode);
    await tab.reads('Candidats (4)');
    await tab.reads('Test commencé');
    await expectNothingWrong(tab);
  });

  it('leaves and lands on the entry at the next visit, being member of nothing', async () => {
    await tab.click('link', 'Quitter');
    await tab.find('heading', 'Surveiller une session');
    await tab.visit('/');
    await tab.find('heading', 'Surveiller une session');
    await expectNothingWrong(tab);
  });

  it('is out as soon as the session has another password', async () => {
    await tab.visit(`/surveiller/${session.id}`);
    await tab.reads('Candidats (4)');
    await certif.api.database.sql(
      'update sessions set invigilator_password_round = invigilator_password_round + 1 where id = $1',
      [session.id],
    );
    await tab.click('button', 'Actualiser');
    await tab.find('heading', "Cette session n'est pas accessible");
    await expectNothingWrong(tab);
  });
});
