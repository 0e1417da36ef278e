import { anAccount, type BuiltAccount } from '../../../api/src/seeds/builders/account.builder.js';
import { aCentre } from '../../../api/src/seeds/builders/centre.builder.js';
import { pushProfiles } from '../../../api/src/seeds/builders/profile.builder.js';
import { aPupil } from '../../../api/src/seeds/builders/pupils.js';
import { aSchoolClass } from '../../../api/src/seeds/builders/school-class.builder.js';
import { readPdf } from '../../../api/src/platform/pdf/testing/read-pdf.js';
import { startCertif, type Certif } from '../certif.js';
import { PHONE, type BrowserTab } from '../pages/browser-tab.js';
import { expectNothingWrong } from '../pages/nothing-wrong.js';

let certif: Certif;
let member: BuiltAccount;

beforeAll(async () => {
  certif = await startCertif();
  const { database } = certif.api;
  const school = await aCentre('Collège Anne Frank').managingStudents().withUai('0751234A').save(database);
  await aSchoolClass('3A').withPupils(12).save(database, school.id);
  await aSchoolClass('3B').withPupils(10, 12).save(database, school.id);
  await pushProfiles(database, school.id, [
    { kind: 'ine', key: aPupil(0).ine, competences: 9 },
    { kind: 'ine', key: aPupil(1).ine, competences: 3 },
  ]);
  member = await anAccount('sco@certif.test').memberOf(school.id).save(database);
});
afterAll(() => certif.close());

/** What the browser downloads: the response of the call to this path, with its file. */
async function download(tab: BrowserTab, click: () => Promise<void>): Promise<Buffer> {
  const answered = tab.page.waitForResponse((response) =>
    new URL(response.url()).pathname.endsWith('/credentials.pdf'),
  );
  await click();
  const response = await answered;
  expect(response.status()).toBe(200);
  return Buffer.from(await response.buffer());
}

describe('a class gets its usernames and passwords', () => {
  let desk: BrowserTab;
  let slip: { username: string; password: string };

  beforeAll(async () => {
    desk = await certif.visitor();
  });

  it('whose school sees who is certifiable, and finds who is not', async () => {
    await desk.signIn(member);
    await desk.click('link', 'Élèves');
    await desk.reads('Bernier');
    await desk.reads('Non certifiable');
    await expectNothingWrong(desk);
    await desk.page.select('certif-certifiable-filter select', 'no');
    await desk.page.waitForFunction(() => document.querySelectorAll('tbody tr').length === 1);
    expect(new URL(desk.page.url()).searchParams.get('certifiable')).toBe('no');
    expect((await desk.rows())[0]?.join(' ')).toContain('Noël');
  });

  it('whose member prints the slips of the class', async () => {
    await desk.click('link', 'Imprimer les identifiants');
    await desk.reads("Pas encore d'identifiant");
    await expectNothingWrong(desk);
    const pdf = await download(desk, () => desk.click('button', 'Imprimer les identifiants'));
    const { pages } = await readPdf(pdf);
    const text = pages.join('\n');
    slip = {
      username: /faye\.bernier0101/.exec(text)?.[0] ?? '',
      password: /\b[A-Z][a-z]{5}\d{4}\b/.exec(text)?.[0] ?? '',
    };
    await desk.reads('Imprimés le');
    await desk.reads(slip.username);
    await expectNothingWrong(desk);
  });

  it('of whom one signs in on a phone, and chooses a password', async () => {
    const phone = await certif.visitor({ ...PHONE, theme: 'dark' });
    await phone.signIn({ email: slip.username, password: slip.password });
    await phone.find('heading', 'Votre première connexion');
    await expectNothingWrong(phone);
    await phone.fill('Nouveau mot de passe', 'Soleil-Vert-7');
    await phone.click(
      'checkbox',
      "J'accepte les conditions d'utilisation et la politique de confidentialité de Pix",
    );
    await phone.click('button', 'Enregistrer et me connecter');
    await phone.page.waitForFunction(() => !location.pathname.includes('connexion'));
    await expectNothingWrong(phone);
  });

  it('of whom another lost the slip, and gets a new one', async () => {
    await desk.visit('/eleves/identifiants?classe=3A');
    await desk.reads('Déjà connecté');
    const pdf = await download(desk, async () => {
      await desk.click('button', 'Nouveau mot de passe de Faye Bernier');
      await desk.clickIn('alertdialog', 'Donner un nouveau mot de passe');
    });
    const [page = ''] = (await readPdf(pdf)).pages;
    expect(page).toContain(slip.username);
    expect(page).not.toContain(slip.password);
    await desk.reads('est prêt à être imprimé');
    await expectNothingWrong(desk);
    // The same pages as a phone shows them.
    await desk.page.setViewport({ ...PHONE, isMobile: true, hasTouch: true });
    await desk.visit('/eleves/identifiants?classe=3A');
    await desk.reads('Imprimés le');
    await expectNothingWrong(desk);
    await desk.visit('/eleves');
    await desk.reads('Non certifiable');
    await expectNothingWrong(desk);
  });
});
