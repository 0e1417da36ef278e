import { anAccount } from '../../../api/src/seeds/builders/account.builder.js';
import { aCentre } from '../../../api/src/seeds/builders/centre.builder.js';
import { aSession, type BuiltSession } from '../../../api/src/seeds/builders/session.builder.js';
import { startCertif, type Certif } from '../certif.js';
import { PHONE, type BrowserTab } from '../pages/browser-tab.js';

let certif: Certif;

beforeAll(async () => {
  certif = await startCertif();
}, 120_000);
afterAll(() => certif.close());

async function expectNothingWrong(tab: BrowserTab): Promise<void> {
  expect(await tab.violations()).toEqual([]);
  expect(await tab.isWiderThanItsWindow()).toBe(false);
  expect(tab.complaints).toEqual([]);
}

/** Clicks, and answers what the API said to the download that follows. */
async function downloadBy(tab: BrowserTab, path: string, click: () => Promise<void>) {
  const answered = tab.page.waitForResponse((response) => new URL(response.url()).pathname === `/api${path}`);
  await click();
  const response = await answered;
  return [response.status(), response.headers()['content-type']];
}

describe.each([
  { where: 'at a desk', surroundings: {} },
  { where: 'on a phone in the dark', surroundings: { ...PHONE, theme: 'dark' as const } },
])('a member $where, the day before the session', ({ surroundings }) => {
  let tab: BrowserTab;
  let centreId: string;
  let session: BuiltSession;

  beforeAll(async () => {
    const { database } = certif.api;
    const centre = await aCentre('Université de Testix').save(database);
    centreId = centre.id;
    session = await aSession().on('2030-06-15').withCandidates(3).save(database, centreId);
    await aSession().at('Site Lyon', 'Salle 2').on('2030-06-16').save(database, centreId);
    await database.sql(
      `update candidates set email = 'candidat-' || id || '@certif.test'
        where session_id = $1 and id <> (select max(id::text)::uuid from candidates where session_id = $1)`,
      [session.id],
    );
    const member = await anAccount().named('Alix', 'Moreau').memberOf(centreId).save(database);
    tab = await certif.visitor(surroundings);
    await tab.visit('/');
    await tab.fill('Adresse e-mail ou identifiant', member.email);
    await tab.fill('Mot de passe', member.password);
    await tab.press('Enter');
    await tab.reads('Site Paris');
  });

  it('ticks two sessions and takes all their papers as one file', async () => {
    for (const box of await tab.page.$$('tbody input[type=checkbox]')) await box.click();
    await tab.reads('2 sessions sélectionnées');
    await expectNothingWrong(tab);
    const zip = await downloadBy(tab, `/centres/${centreId}/papers.zip`, () =>
      tab.click('button', 'Tout télécharger (.zip)'),
    );
    expect(zip).toEqual([200, 'application/zip']);
    await tab.reads("Une session n'a aucun candidat");
    await tab.click('button', 'Tout désélectionner');
  });

  it('finds the papers of a session in the bar of the guide', async () => {
    await tab.click('link', `Session ${session.number}`);
    await tab.reads('Téléchargements :');
    await expectNothingWrong(tab);
    const kit = await downloadBy(tab, `/sessions/${session.id}/papers/invigilator-kit.pdf`, () =>
      tab.click('link', 'Kit surveillant'),
    );
    expect(kit).toEqual([200, 'application/pdf']);
    const zip = await downloadBy(tab, `/sessions/${session.id}/papers.zip`, () =>
      tab.click('button', 'Tout télécharger (.zip)'),
    );
    expect(zip).toEqual([200, 'application/zip']);
    await tab.reads('Les documents ont été téléchargés.');
    // On a phone the messages lie over the end of the bar.
    for (const close of await tab.page.$$('button[aria-label="Fermer le message"]')) await close.click();
  });

  it('sends the convocations, and sees what became of each', async () => {
    await tab.click('link', 'Convocations');
    await tab.reads('1 candidat sans adresse');
    await expectNothingWrong(tab);
    await tab.click('button', 'Envoyer 2 convocations');
    await tab.reads('2 envoyées');
    expect((await tab.rows()).map((cells) => cells[3]).sort()).toEqual([
      'Envoyée',
      'Envoyée',
      "Pas d'adresse",
    ]);
    await expectNothingWrong(tab);
    const [{ mails } = { mails: 0 }] = await certif.api.database.sql<{ mails: number }>(
      `select count(*) as mails from captured_mails
         join candidates on recipient = email where session_id = $1`,
      [session.id],
    );
    expect(mails).toBe(2);
    if (process.env['PICTURES']) {
      await tab.page.screenshot({
        path: `${process.env['PICTURES']}/convocations-${tab.page.viewport()?.width}.png`,
      });
    }
  });
});
