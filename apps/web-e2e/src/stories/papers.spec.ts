import { anAccount } from '../../../api/src/seeds/builders/account.builder.js';
import { aCentre } from '../../../api/src/seeds/builders/centre.builder.js';
import { aSession, type BuiltSession } from '../../../api/src/seeds/builders/session.builder.js';
import { readPdf } from '../../../api/src/platform/pdf/testing/read-pdf.js';
import { startCertif, type Certif } from '../certif.js';
import { PHONE, type BrowserTab } from '../pages/browser-tab.js';
import { expectNothingWrong } from '../pages/nothing-wrong.js';

let certif: Certif;

beforeAll(async () => {
  certif = await startCertif();
});
afterAll(() => certif.close());

/** Clicks, and answers what the API said to the download that follows. */
async function downloadBy(tab: BrowserTab, path: string, click: () => Promise<void>) {
  const answered = tab.page.waitForResponse((response) => new URL(response.url()).pathname === `/api${path}`);
  await click();
  const response = await answered;
  return [response.status(), response.headers()['content-type']];
}

/** A paper of a session as it prints. */
async function printOf(tab: BrowserTab, { id }: BuiltSession, name: string) {
  return readPdf(await tab.download(`/api/sessions/${id}/papers/${name}.pdf`));
}

/** The people of the list on the page that a preview shows: what lies beside it is out of sight. */
async function peopleInSight(tab: BrowserTab): Promise<string[]> {
  const frame = await (await tab.page.waitForSelector('iframe'))?.contentFrame();
  const people = await frame?.$$eval('tbody th', (cells) =>
    cells
      .filter((cell) => {
        const { left, right, top, bottom } = cell.getBoundingClientRect();
        return left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
      })
      .map((cell) => cell.textContent),
  );
  return people ?? [];
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
    session = await aSession().on('2030-06-15').withCandidates(45).save(database, centreId);
    await aSession().at('Site Lyon', 'Salle 2').on('2030-06-16').save(database, centreId);
    await database.sql(
      `update candidates set email = 'candidat-' || id || '@certif.test'
        where id in (select id from candidates where session_id = $1 order by id limit 2)`,
      [session.id],
    );
    const member = await anAccount().named('Alix', 'Moreau').memberOf(centreId).save(database);
    tab = await certif.visitor(surroundings);
    await tab.signIn(member);
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
  });

  it('looks at each paper before it is printed, page by page as it prints', async () => {
    await tab.click('link', 'Aperçu');
    await tab.reads('Page 1 / 2');
    // In the bar a link of the same name downloads it.
    await tab.page.locator('a[href$="/apercu/attendance-sheet"]').click();
    await tab.reads('Page 1 / 3');
    const [print] = await Promise.all([printOf(tab, session, 'attendance-sheet'), expectNothingWrong(tab)]);
    expect(print.pages).toHaveLength(3);
    for (const [index, count] of [20, 20, 5].entries()) {
      const people = await peopleInSight(tab);
      expect(people).toHaveLength(count);
      for (const name of people) expect(print.pages[index]).toContain(name);
      await tab.picture(`preview-${tab.page.viewport()?.width}`);
      await tab.click('button', 'Page suivante');
    }
    await tab.reads('Page 3 / 3');
    const download = await downloadBy(tab, `/sessions/${session.id}/papers/attendance-sheet.pdf`, () =>
      tab.click('link', 'Télécharger'),
    );
    expect(download).toEqual([200, 'application/pdf']);
  });

  it('sends the convocations, and sees what became of each', async () => {
    await tab.click('link', 'Convocations');
    await tab.reads('43 candidats sans adresse');
    await expectNothingWrong(tab);
    await tab.click('button', 'Envoyer 2 convocations');
    await tab.reads('2 envoyées');
    const states = (await tab.rows()).map((cells) => cells[3]);
    expect(states.filter((state) => state === 'Envoyée')).toHaveLength(2);
    expect(states.filter((state) => state === "Pas d'adresse")).toHaveLength(43);
    await expectNothingWrong(tab);
    const [{ mails } = { mails: 0 }] = await certif.api.database.sql<{ mails: number }>(
      `select count(*) as mails from captured_mails
         join candidates on recipient = email where session_id = $1`,
      [session.id],
    );
    expect(mails).toBe(2);
    await tab.picture(`convocations-${tab.page.viewport()?.width}`);
  });
});
