import { startMailbox, type Mailbox } from '../../../api/src/testing/mailbox.js';
import { startCertif, type Certif } from '../certif.js';
import { PHONE, type BrowserTab } from '../pages/browser-tab.js';
import { expectNothingWrong } from '../pages/nothing-wrong.js';

const PASSWORD = 'Soleil-Vert-7';
const NEXT_PASSWORD = 'Lune-Bleue-8';
const EMAIL = 'eloise@exemple.fr';
const NEXT_EMAIL = 'eloise.ndoran@exemple.fr';

let certif: Certif;
let mailbox: Mailbox;
let desk: BrowserTab;
let phone: BrowserTab;

beforeAll(async () => {
  mailbox = await startMailbox();
  certif = await startCertif({ MAIL_URL: mailbox.url, DPO_EMAIL: 'dpo@exemple.fr' });
  desk = await certif.visitor();
  phone = await certif.visitor({ ...PHONE, theme: 'dark' });
});
afterAll(async () => {
  await certif.close();
  await mailbox.close();
});

/** The path of the link in a mail: the rest of it is where this installation stands. */
async function linkIn(address: string, subject: string): Promise<string> {
  const { text } = await mailbox.mailTo(address, subject);
  const url = /https?:\/\/\S+/.exec(text)?.[0];
  if (!url) throw new Error(`no link in: ${text}`);
  return new URL(url).pathname;
}

async function signIn(tab: BrowserTab): Promise<void> {
  await tab.signIn({ email: EMAIL, password: NEXT_PASSWORD }, '/connexion');
  await tab.find('heading', 'Surveiller une session');
}

describe('somebody new, with the keyboard alone', () => {
  it('finds the way from the sign-in to the sign-up', async () => {
    await desk.visit('/');
    await desk.tabTo('Créer un compte');
    await expectNothingWrong(desk);
    await desk.press('Enter');
    await desk.find('heading', 'Inscrivez-vous');
    await expectNothingWrong(desk);
  });

  it('is told all that is missing, then signs up and is in', async () => {
    await desk.tabTo("Je m'inscris");
    await desk.press('Enter');
    await desk.reads('5 champs sont à corriger');
    await expectNothingWrong(desk);
    for (const [label, text] of [
      ['Prénom', 'Éloïse'],
      ['Nom', 'N’Doran'],
      ['Adresse e-mail (ex: nom@exemple.fr)', EMAIL],
      ['Mot de passe (8 caractères minimum, dont une majuscule, une minuscule et un chiffre)', PASSWORD],
    ] as const) {
      await desk.tabTo(label);
      await desk.page.keyboard.type(text);
    }
    await desk.tabTo("J'accepte les conditions d'utilisation et la politique de confidentialité de Pix");
    await desk.press('Space');
    await expectNothingWrong(desk);
    await desk.tabTo("Je m'inscris");
    await desk.press('Enter');
    await desk.find('heading', 'Surveiller une session');
    await expectNothingWrong(desk);
  });

  it('is told that the address waits to be confirmed, by day and in a narrow window at night', async () => {
    await desk.visit('/compte');
    await desk.reads("Cette adresse n'est pas encore confirmée.");
    await expectNothingWrong(desk);
    await desk.picture('address-to-confirm');
    await desk.page.setViewport(PHONE);
    const scheme = (value: string) =>
      desk.page.emulateMediaFeatures([
        { name: 'prefers-color-scheme', value },
        { name: 'prefers-reduced-motion', value: 'reduce' },
      ]);
    await scheme('dark');
    await desk.visit('/compte');
    await desk.reads("Cette adresse n'est pas encore confirmée.");
    await expectNothingWrong(desk);
    await desk.picture('address-to-confirm-narrow');
    await scheme('light');
    await desk.page.setViewport({ width: 1440, height: 900 });
  });

  it('signs out and in again where the link of the welcome mail leads, and confirms the address', async () => {
    await desk.visit('/surveiller');
    await desk.tabTo('Changer de compte');
    await desk.press('Enter');
    await desk.find('heading', 'Connexion');
    await desk.visit(await linkIn(EMAIL, 'Votre compte Certif est créé'));
    await desk.reads("Connectez-vous au compte dont vous confirmez l'adresse e-mail.");
    await desk.tabTo('Adresse e-mail ou identifiant');
    await desk.page.keyboard.type(EMAIL);
    await desk.tabTo('Mot de passe');
    await desk.page.keyboard.type(PASSWORD);
    await desk.press('Enter');
    await desk.find('heading', 'Confirmer votre adresse e-mail');
    await expectNothingWrong(desk);
    await desk.picture('address-confirmation');
    await desk.tabTo('Confirmer mon adresse');
    await desk.press('Enter');
    await desk.reads('Votre adresse e-mail est confirmée.');
    await expectNothingWrong(desk);
    await desk.visit('/compte');
    await desk.reads('Adresse confirmée le');
  });
});

describe('somebody who forgot the password, on a phone in the dark', () => {
  it('asks for a link', async () => {
    await phone.visit('/connexion');
    await phone.click('link', 'Mot de passe oublié\u00a0?');
    await phone.find('heading', 'Mot de passe oublié\u00a0?');
    await expectNothingWrong(phone);
    await phone.fill('Adresse e-mail', EMAIL);
    await phone.clickButton('Recevoir le lien');
    await phone.reads("Si un compte existe pour l'adresse eloise@exemple.fr");
    await expectNothingWrong(phone);
  });

  it('chooses another password where the link of the mail leads, and the desk is signed out', async () => {
    await phone.visit(await linkIn(EMAIL, 'Choisissez un nouveau mot de passe'));
    await phone.find('heading', 'Nouveau mot de passe');
    await phone.fill('Nouveau mot de passe', 'Password1');
    await phone.clickButton('Enregistrer ce mot de passe');
    await phone.reads("Ce mot de passe est l'un des plus utilisés au monde.");
    await expectNothingWrong(phone);
    await phone.fill('Nouveau mot de passe', NEXT_PASSWORD);
    await phone.clickButton('Enregistrer ce mot de passe');
    await phone.reads('Votre mot de passe a été modifié.');
    await phone.find('heading', 'Connexion');
    await mailbox.mailTo(EMAIL, 'Votre mot de passe a été modifié');
    await desk.visit('/compte');
    await desk.find('heading', 'Connexion');
  });

  it('is told that the link has ended when it is opened again', async () => {
    await phone.visit(await linkIn(EMAIL, 'Choisissez un nouveau mot de passe'));
    await phone.fill('Nouveau mot de passe', 'Encore-Un-9');
    await phone.clickButton('Enregistrer ce mot de passe');
    await phone.reads("Ce lien n'est plus valable");
    await expectNothingWrong(phone);
  });

  it('reads what was accepted, and signs in by the new password', async () => {
    for (const [path, title] of [
      ['/conditions-utilisation', "Conditions d'utilisation"],
      ['/confidentialite', 'Politique de confidentialité'],
      ['/inscription', 'Inscrivez-vous'],
    ] as const) {
      await phone.visit(path);
      await phone.find('heading', title);
      await expectNothingWrong(phone);
    }
    await signIn(phone);
  });
});

describe('« Mon compte »', () => {
  it('shows the account at the desk and on the phone', async () => {
    await signIn(desk);
    for (const tab of [desk, phone]) {
      await tab.clickButton('Mon compte');
      await tab.click('menuitem', 'Mon compte');
      await tab.reads('Cet appareil');
      await expectNothingWrong(tab);
      await tab.picture(tab === desk ? 'account' : 'account-phone');
    }
  });

  it('changes the address, which waits for the link that was sent there', async () => {
    await desk.clickButton("Changer d'adresse e-mail");
    await desk.fill('Nouvelle adresse e-mail', NEXT_EMAIL);
    const [own] = await desk.page.$$('certif-email-change input[autocomplete=current-password]');
    await own?.type(NEXT_PASSWORD);
    await desk.press('Enter');
    await desk.reads(`${NEXT_EMAIL} attend d'être confirmée`);
    await expectNothingWrong(desk);
    await phone.visit(await linkIn(NEXT_EMAIL, 'Confirmez votre nouvelle adresse e-mail'));
    await phone.find('heading', 'Nouvelle adresse e-mail');
    await expectNothingWrong(phone);
    await phone.picture('new-address-confirmation');
    await phone.clickButton('Confirmer cette adresse');
    await phone.reads('Votre adresse e-mail a été modifiée.');
    const { text } = await mailbox.mailTo(EMAIL, 'L’adresse e-mail de votre compte a changé');
    expect(text).toContain(NEXT_EMAIL);
  });

  it('ends the sign-in of the phone from the desk', async () => {
    await desk.visit('/compte');
    await desk.reads(NEXT_EMAIL);
    await desk.clickButton('Déconnecter');
    await desk.reads('La connexion a pris fin.');
    await phone.visit('/compte');
    await phone.find('heading', 'Connexion');
    await expectNothingWrong(desk);
  });
});
