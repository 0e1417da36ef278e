import { anAccount, type BuiltAccount } from '../../../api/src/seeds/builders/account.builder.js';
import { aSession } from '../../../api/src/seeds/builders/session.builder.js';
import { startMailbox, type Mailbox } from '../../../api/src/testing/mailbox.js';
import { startCertif, type Certif } from '../certif.js';
import { PHONE, type BrowserTab } from '../pages/browser-tab.js';
import { keyboard, pointer, type Hand } from '../pages/hand.js';
import { expectNothingWrong } from '../pages/nothing-wrong.js';

const PASSWORD = 'Soleil-vert-7';

let certif: Certif;
let mailbox: Mailbox;

beforeAll(async () => {
  mailbox = await startMailbox();
  certif = await startCertif({ MAIL_URL: mailbox.url });
});
afterAll(async () => {
  await certif.close();
  await mailbox.close();
});

async function signIn(
  hand: Hand,
  tab: BrowserTab,
  { email, password }: Pick<BuiltAccount, 'email' | 'password'>,
) {
  await hand.write(tab, 'Adresse e-mail ou identifiant', email);
  await hand.write(tab, 'Mot de passe', password);
  await tab.press('Enter');
}

/** The link of the invitation that an address received: what it leads to here. */
async function invitationOf(address: string): Promise<string> {
  const { text } = await mailbox.mailTo(address, 'Invitation à rejoindre Certif');
  return /\/invitations\/[A-Z2-9]{10}/.exec(text)?.[0] ?? '';
}

async function signUp(hand: Hand, tab: BrowserTab, firstName: string, lastName: string): Promise<void> {
  await hand.act(tab, 'link', 'Créer un compte');
  await tab.find('heading', 'Inscrivez-vous');
  await hand.write(tab, 'Prénom', firstName);
  await hand.write(tab, 'Nom', lastName);
  await hand.write(
    tab,
    'Mot de passe (8 caractères minimum, dont une majuscule, une minuscule et un chiffre)',
    PASSWORD,
  );
  await hand.tick(tab, "J'accepte les conditions d'utilisation et la politique de confidentialité de Pix");
  await tab.press('Enter');
  await tab.find('heading', "Conditions Générales d'Utilisation");
  await hand.act(tab, 'button', "J'accepte les conditions d'utilisation");
  await tab.reads('Créez votre première session de certification');
}

describe.each([
  { where: 'at a desk, by the keys alone', surroundings: {}, hand: keyboard, name: 'Université de Lutèce' },
  {
    where: 'on a phone in the dark',
    surroundings: { ...PHONE, theme: 'dark' as const },
    hand: pointer,
    name: 'Lycée Nautique',
  },
])('the opening of a centre, $where', ({ surroundings, hand, name }) => {
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
    await signIn(hand, desk, account);
    await desk.find('heading', 'Centres de certification');
    await expectNothingWrong(desk);
    await hand.act(desk, 'link', 'Ouvrir un centre');
    await desk.find('heading', "Ouverture d'un centre de certification");
    await expectNothingWrong(desk);
    await hand.write(desk, 'Nom du centre', name);
    await hand.write(desk, 'Identifiant externe', '0751717J');
    await hand.write(desk, 'Adresse e-mail du référent', referentAddress);
    await desk.press('Enter');
    await desk.find('heading', name);
    await desk.reads(referentAddress);
    await expectNothingWrong(desk);
  });

  it('the referent follows the link of the real mail, creates an account, and is at work', async () => {
    await referent.visit(await invitationOf(referentAddress));
    await referent.find('heading', `Vous êtes invité(e) à rejoindre le centre de certification ${name}`);
    await expectNothingWrong(referent);
    await signUp(hand, referent, 'Sophie', 'Delarue');
    await expectNothingWrong(referent);
  });

  it('the referent, who is administrator, invites a colleague, and mends a slip', async () => {
    await hand.act(referent, 'link', 'Équipe');
    await referent.reads('Membres (1)');
    await referent.reads('Administrateur');
    await expectNothingWrong(referent);
    await hand.act(referent, 'link', 'Inviter un membre');
    await hand.write(referent, 'Adresse(s) e-mail', `Paul <${colleagueAddress}>; paul.dupont`);
    await hand.act(referent, 'button', 'Inviter');
    await referent.reads('Il manque le signe @.');
    await referent.find('button', 'Inviter');
    await expectNothingWrong(referent);
    await hand.act(referent, 'link', 'Équipe');
    await hand.act(referent, 'tab', 'Invitations (1)');
    await referent.reads('Envoyée');
    await referent.reads(colleagueAddress);
    await expectNothingWrong(referent);
  });

  it('the referent chooses the edition that the sessions of the school follow', async () => {
    await referent.visit('/reglages');
    await referent.find('heading', 'Réglages du centre');
    await referent.reads('Établissement scolaire (SCO)');
    await expectNothingWrong(referent);
    await referent.page.select('select', '2020');
    await hand.act(referent, 'button', 'Enregistrer');
    await referent.reads('Les réglages du centre sont enregistrés.');
    await expectNothingWrong(referent);
  });

  it('the colleague accepts, and the link is used up', async () => {
    const link = await invitationOf(colleagueAddress);
    await colleague.visit(link);
    await signUp(hand, colleague, 'Paul', 'Dupont');
    await colleague.visit(link);
    await colleague.reads('Cette invitation a déjà été acceptée.');
    await expectNothingWrong(colleague);
    await colleague.visit('/equipe');
    await colleague.reads('Membres (2)');
    expect(await colleague.text()).not.toContain('Inviter un membre');
  });

  it('the colleague creates a session, and reads and copies its number and its codes', async () => {
    await colleague.visit('/sessions');
    await hand.act(colleague, 'link', 'Créer une session');
    for (const [label, text] of [
      ['Nom du site', 'Site Paris'],
      ['Nom de la salle', 'Salle 3'],
      ['Date de début', '01/12/2030'],
      ['Heure de début (heure locale)', '13:00'],
      ['Surveillant(s)', 'Paul Dupont'],
    ] as const) {
      await hand.write(colleague, label, text);
    }
    await hand.act(colleague, 'button', 'Créer la session');
    await colleague.reads('Mot de passe de session');
    await expectNothingWrong(colleague);
    await colleague.page.bringToFront();
    const copied: string[] = [];
    for (const what of ['Numéro de session', "Code d'accès", 'Mot de passe de session']) {
      await hand.act(colleague, 'button', `Copier\u00a0: ${what}`);
      copied.push(await colleague.page.evaluate(() => navigator.clipboard.readText()));
    }
    const [session] = await certif.api.database.sql(
      `select number::text, access_code as code, 'C-' || invigilator_password as password
         from sessions join centres on centres.id = centre_id where centres.name = $1`,
      [name],
    );
    const [number, code, password] = copied;
    expect({ number, code, password }).toEqual(session);
  });

  it('the colleague is removed, and their open screen closes by itself', async () => {
    await referent.visit('/equipe');
    await referent.page.bringToFront();
    await hand.act(referent, 'button', 'Actions pour Paul Dupont');
    await hand.act(referent, 'menuitem', 'Supprimer');
    await hand.act(referent, 'dialog button', 'Oui, supprimer le membre');
    await referent.reads("Paul Dupont ne fait plus partie de l'équipe.");
    await referent.hasFocus('Quitter le centre');
    await expectNothingWrong(referent);
    await colleague.reads(`Vous n'êtes plus membre du centre «\u00a0${name}\u00a0».`);
    await colleague.find('heading', 'Surveiller une session');
    await expectNothingWrong(colleague);
  });

  it('the certifier archives the centre, and the referent is out of it', async () => {
    await desk.visit('/certificateur');
    await desk.page.bringToFront();
    await hand.act(desk, 'link', name);
    await desk.reads('Sophie Delarue');
    await hand.act(desk, 'button', 'Archiver le centre');
    await hand.act(desk, 'dialog button', 'Archiver le centre');
    await desk.reads('Ce centre est archivé');
    await expectNothingWrong(desk);
    await referent.find('heading', 'Surveiller une session');
  });

  it('the certifier answers the referent who asks for their data, then to be forgotten', async () => {
    await desk.visit('/certificateur');
    await hand.act(desk, 'link', 'Données personnelles');
    await hand.write(desk, 'Adresse e-mail ou identifiant', referentAddress);
    await desk.press('Enter');
    await desk.find('heading', 'Sophie Delarue');
    await desk.find('link', 'Télécharger ses données');
    await expectNothingWrong(desk);
    await hand.act(desk, 'button', 'Effacer cette personne');
    await hand.act(desk, 'dialog button', 'Effacer cette personne');
    await desk.reads('La personne a été effacée.');
    await desk.reads("Effacé\u00a0: le compte et tout ce qui s'y rattache.");
    await expectNothingWrong(desk);
    await referent.visit('/compte');
    await referent.find('heading', 'Connexion');
  });

  it('the certifier answers a candidate who has no account, found by name and birth date', async () => {
    const { database } = certif.api;
    const [centre] = await database.sql<{ id: string }>('select id from centres where name = $1', [name]);
    const sat = await aSession()
      .on('2026-03-12')
      .withCandidates(2)
      .startedBy(2)
      .save(database, centre?.id ?? '');
    await aSession()
      .withCandidates(2)
      .save(database, centre?.id ?? '');
    await hand.choose(desk, 'un nom et une date de naissance');
    await hand.write(desk, 'Nom de naissance', 'Augier');
    await hand.write(desk, 'Prénom', 'anatole');
    await hand.write(desk, 'Date de naissance', '01/01/2001');
    await desk.press('Enter');
    await desk.find('heading', 'Anatole AUGIER');
    await desk.reads('Sans compte');
    await expectNothingWrong(desk);
    await hand.act(desk, 'button', 'Effacer cette personne');
    await hand.act(desk, 'dialog button', 'Effacer cette personne');
    await desk.reads('Effacée\u00a0: 1 inscription à une session.');
    await desk.reads(`Session ${sat.number} du 12/03/2026, ${name}\u00a0: jusqu'au 12/03/2031.`);
    await expectNothingWrong(desk);
  });
});
