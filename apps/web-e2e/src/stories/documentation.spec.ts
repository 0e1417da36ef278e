import { anAccount } from '../../../api/src/seeds/builders/account.builder.js';
import { aCentre } from '../../../api/src/seeds/builders/centre.builder.js';
import { aSession } from '../../../api/src/seeds/builders/session.builder.js';
import { startCertif, type Certif } from '../certif.js';
import { PHONE, type BrowserTab } from '../pages/browser-tab.js';
import { expectNothingWrong } from '../pages/nothing-wrong.js';

let certif: Certif;
beforeAll(async () => {
  certif = await startCertif();
});
afterAll(() => certif.close());

async function signedIn(
  surroundings: Parameters<Certif['visitor']>[0],
  centreId?: string,
): Promise<BrowserTab> {
  const account = centreId ? anAccount().memberOf(centreId) : anAccount();
  const tab = await certif.visitor(surroundings);
  await tab.signIn(await account.save(certif.api.database), '/documentation');
  await tab.find('heading', 'Documentation');
  await tab.reads('Préparer la salle');
  return tab;
}

async function download(tab: BrowserTab, link: string, file: string): Promise<void> {
  const answered = tab.page.waitForResponse((response) => new URL(response.url()).pathname.endsWith(file));
  await tab.click('link', link);
  const response = await answered;
  expect([response.status(), response.headers()['content-type']]).toEqual([200, 'application/pdf']);
}

describe.each([
  { where: 'at a desk', surroundings: {} },
  { where: 'on a phone in the dark', surroundings: { ...PHONE, theme: 'dark' as const } },
])('somebody $where, member of no centre', ({ surroundings }) => {
  let tab: BrowserTab;

  it('finds the documents from the address alone, after signing in', async () => {
    tab = await signedIn(surroundings);
    await expectNothingWrong(tab);
  });

  it('reads one', async () => {
    // On a phone the menu stands at the foot, over what was not scrolled up.
    await tab.page.$eval('#what-to-do', (document) => document.scrollIntoView());
    await tab.clickButton('Que faire en cas de problème');
    await tab.reads('Un candidat abandonne, ou manque de temps');
    await expectNothingWrong(tab);
  });

  it('looks a word up in all of them', async () => {
    const field = await tab.find('searchbox', 'Rechercher dans la documentation');
    await field.type('émargement');
    await tab.reads('documents trouvés');
    await expectNothingWrong(tab);
  });
});

describe('a member', () => {
  it('takes a document along, then the two forms of a session', async () => {
    const centre = await aCentre().save(certif.api.database);
    const session = await aSession().withCandidates(2).save(certif.api.database, centre.id);
    const tab = await signedIn({}, centre.id);
    const help = await tab.page.waitForSelector('#joining-problems a');
    expect(await help?.evaluate((link) => link.textContent)).toMatch(/PDF, \d+\sko/);
    const answered = tab.page.waitForResponse((response) => response.url().includes('/joining-problems.pdf'));
    await help?.click();
    expect((await answered).status()).toBe(200);
    await tab.visit(`/sessions/${session.id}`);
    await tab.reads('Téléchargements');
    await download(tab, "PV d'incident", '/incident-form.pdf');
    await download(tab, 'PV de fraude', '/fraud-report.pdf');
    await expectNothingWrong(tab);
  });
});
