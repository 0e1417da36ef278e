import { anAccount, type BuiltAccount } from '../../../api/src/seeds/builders/account.builder.js';
import { startMailbox, type Mailbox } from '../../../api/src/testing/mailbox.js';
import { startCertif, type Certif } from '../certif.js';
import { PHONE, type BrowserTab } from '../pages/browser-tab.js';

const PASSWORD = 'Soleil-vert-7';

let certif: Certif;
let mailbox: Mailbox;

beforeAll(async () => {
  mailbox = await startMailbox();
  certif = await startCertif({ MAIL_URL: mailbox.url });
}, 120_000);
afterAll(async () => {
  await certif.close();
  await mailbox.close();
});

async function expectNothingWrong(tab: BrowserTab): Promise<void> {
  expect(await tab.violations()).toEqual([]);
  expect(await tab.isWiderThanItsWindow()).toBe(false);
  expect(tab.complaints).toEqual([]);
}

async function signIn(tab: BrowserTab, { email, password }: Pick<BuiltAccount, 'email' | 'password'>) {
  await tab.fill('Adresse e-mail ou identifiant', email);
  await tab.fill('Mot de passe', password);
  await tab.press('Enter');
}

/** The link of the invitation that an address received: what it leads to here. */
async function invitationOf(address: string): Promise<string> {
  const { text } = await mailbox.mailTo(address, 'Invitation à rejoindre Certif');
  return /\/invitations\/[A-Z2-9]{10}/.exec(text)?.[0] ?? '';
}

async function signUp(tab: BrowserTab, firstName: string, lastName: string): Promise<void> {
  await tab.click('link', 'Créer un compte');
  await tab.find('heading', 'Inscrivez-vous');
  await tab.fill('Prénom', firstName);
  await tab.fill('Nom', lastName);
  await tab.fill(
    'Mot de passe (8 caractères minimum, dont une majuscule, une minuscule et un chiffre)',
    PASSWORD,
  );
  await (await tab.page.waitForSelector('input[type=checkbox]'))?.click();
  await tab.press('Enter');
  await tab.find('heading', "Conditions Générales d'Utilisation");
  await tab.click('button', "J'accepte les conditions d'utilisation");
  await tab.reads('Créez votre première session de certification');
}

describe.each([
  { where: 'at a desk', surroundings: {}, name: 'Université de Lutèce' },
  {
    where: 'on a phone in the dark',
    surroundings: { ...PHONE, theme: 'dark' as const },
    name: 'Lycée Nautique',
  },
])('the opening of a centre, $where', ({ surroundings, name }) => {
  const referentAddress = `referent@${encodeURIComponent(name).replace(/\W/g, '').toLowerCase()}.fr`;
  const colleagueAddress = referentAddress.replace('referent', 'collegue');
  let desk: BrowserTab;
  let referent: BrowserTab;
  let colleague: BrowserTab;

  beforeAll(async () => {
    desk = await certif.visitor(surroundings);
    referent = await certif.visitor(surroundings);
    colleague = await certif.visitor(surroundings);
  });

  it('the certifier lands on the desk, opens a centre and invites its referent', async () => {
    const account = await anAccount().named('Claude', 'Lambert').certifier().save(certif.api.database);
    await desk.visit('/');
    await signIn(desk, account);
    await desk.find('heading', 'Centres de certification');
    await expectNothingWrong(desk);
    await desk.click('link', 'Ouvrir un centre');
    await desk.find('heading', "Ouverture d'un centre de certification");
    await expectNothingWrong(desk);
    await desk.fill('Nom du centre', name);
    await desk.fill('Identifiant externe', '0751717J');
    await desk.fill('Adresse e-mail du référent', referentAddress);
    await desk.press('Enter');
    await desk.find('heading', name);
    await desk.reads(referentAddress);
    await expectNothingWrong(desk);
  });

  it('the referent follows the link of the real mail, creates an account, and is at work', async () => {
    await referent.visit(await invitationOf(referentAddress));
    await referent.find('heading', `Vous êtes invité(e) à rejoindre le centre de certification ${name}`);
    await expectNothingWrong(referent);
    await signUp(referent, 'Sophie', 'Delarue');
    await expectNothingWrong(referent);
  });

  it('the referent, who is administrator, invites a colleague, and mends a slip', async () => {
    await referent.click('link', 'Équipe');
    await referent.reads('Membres (1)');
    await referent.reads('Administrateur');
    await expectNothingWrong(referent);
    await referent.click('link', 'Inviter un membre');
    await referent.fill('Adresse(s) e-mail', `Paul <${colleagueAddress}>; paul.dupont`);
    await referent.click('button', 'Inviter');
    await referent.reads('Il manque le signe @.');
    await referent.find('button', 'Inviter');
    await expectNothingWrong(referent);
    await referent.click('link', 'Équipe');
    await referent.click('tab', 'Invitations (1)');
    await referent.reads('Envoyée');
    await referent.reads(colleagueAddress);
    await expectNothingWrong(referent);
  });

  it('the colleague accepts, and the link is used up', async () => {
    const link = await invitationOf(colleagueAddress);
    await colleague.visit(link);
    await signUp(colleague, 'Paul', 'Dupont');
    await colleague.visit(link);
    await colleague.reads('Cette invitation a déjà été acceptée.');
    await expectNothingWrong(colleague);
    await colleague.visit('/equipe');
    await colleague.reads('Membres (2)');
    expect(await colleague.text()).not.toContain('Inviter un membre');
  });

  it('the colleague is removed, and their open screen closes by itself', async () => {
    await referent.visit('/equipe');
    await referent.click('button', 'Actions pour Paul Dupont');
    await referent.click('menuitem', 'Supprimer');
    await referent.click('button', 'Oui, supprimer le membre');
    await referent.reads("Paul Dupont ne fait plus partie de l'équipe.");
    await expectNothingWrong(referent);
    await colleague.reads(`Vous n'êtes plus membre du centre «\u00a0${name}\u00a0».`);
    await colleague.find('heading', 'Surveiller une session');
    await expectNothingWrong(colleague);
  });

  it('the certifier archives the centre, and the referent is out of it', async () => {
    await desk.visit('/certificateur');
    await desk.click('link', name);
    await desk.reads('Sophie Delarue');
    await desk.click('button', 'Archiver le centre');
    const buttons = await desk.page.waitForSelector('mat-dialog-actions button:last-child');
    await buttons?.click();
    await desk.reads('Ce centre est archivé');
    await expectNothingWrong(desk);
    await referent.find('heading', 'Surveiller une session');
  });
});
