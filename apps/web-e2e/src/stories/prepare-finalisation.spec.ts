import type { FinalisationResponse } from '#dto/finalisation/finalisation.response.js';
import { anAccount, type BuiltAccount } from '../../../api/src/seeds/builders/account.builder.js';
import { aCentre } from '../../../api/src/seeds/builders/centre.builder.js';
import { aSession, type BuiltSession } from '../../../api/src/seeds/builders/session.builder.js';
import { startCertif, type Certif } from '../certif.js';
import { PHONE, type BrowserTab } from '../pages/browser-tab.js';
import { expectNothingWrong } from '../pages/nothing-wrong.js';

const JOINING =
  "Un ou plusieurs candidats étaient présents en session de certification mais n'ont pas pu rejoindre la session.";
const TO_TELL = 'Je souhaite signaler un ou plusieurs incident(s) ayant impacté la session dans son ensemble';
const COMMENT = 'Incident(s) ayant impacté la session';

let certif: Certif;
let session: BuiltSession;
let schoolSession: BuiltSession;
let member: BuiltAccount;
let schoolmaster: BuiltAccount;

beforeAll(async () => {
  certif = await startCertif();
  const { database } = certif.api;
  const centre = await aCentre('Université de Testix').save(database);
  session = await aSession().withCandidates(3).startedBy(2).save(database, centre.id);
  member = await anAccount().memberOf(centre.id).save(database);
  const school = await aCentre('Collège Anne Frank').ofKind('SCO').save(database);
  schoolSession = await aSession().ofEdition('2020').save(database, school.id);
  schoolmaster = await anAccount().memberOf(school.id).save(database);
});
afterAll(() => certif.close());

const notedOf = async (account: BuiltAccount, { id }: BuiltSession) => {
  const client = await certif.api.signedIn(account);
  return (await client.get<FinalisationResponse>(`/sessions/${id}/finalisation`)).body.draft;
};
const isTicked = (tab: BrowserTab) =>
  tab
    .find('checkbox', JOINING)
    .then((box) => box.evaluate((element) => (element as HTMLInputElement).checked));

describe('a member at a desk, without a mouse', () => {
  let tab: BrowserTab;

  it('comes to the notes from the session', async () => {
    tab = await certif.visitor();
    await tab.signIn(member, `/sessions/${session.id}`);
    await tab.find('link', 'Préparer la finalisation');
    await tab.picture('finalisation-way-in');
    await tab.tabTo('Préparer la finalisation');
    await tab.press('Enter');
    await tab.find('heading', `Préparer la finalisation de la session ${session.number}`);
    await expectNothingWrong(tab);
    await tab.picture('finalisation-desk');
  });

  it('ticks that somebody could not join, and sees it kept and the help with its size', async () => {
    await tab.tabTo(JOINING);
    await tab.press('Space');
    await tab.reads('Enregistré');
    await tab.reads('Vous trouverez ici un document pour vous aider');
    await tab.page.waitForFunction(() => /\(PDF, \d+\sko\)/.test(document.body.innerText));
    await expectNothingWrong(tab);
    await tab.picture('finalisation-desk-ticked');
    expect(await notedOf(member, session)).toEqual({
      comment: null,
      hasIncident: false,
      hasJoiningIssue: true,
    });
  });

  it('takes the help along: that document, of the size that was said', async () => {
    const link = await tab.page.waitForSelector('a[href*="joining-problems"]');
    const [, said] = /\(PDF, (\d+)\sko\)/.exec((await link?.evaluate((a) => a.textContent)) ?? '') ?? [];
    const answered = tab.page.waitForResponse((response) => response.url().includes('/joining-problems.pdf'));
    await tab.press('Tab');
    expect((await tab.focused()).name).toContain('document pour vous aider');
    await tab.press('Enter');
    const response = await answered;
    expect([response.status(), response.headers()['content-disposition']]).toEqual([
      200,
      expect.stringContaining('aide-rejoindre-la-session.pdf'),
    ]);
    const pdf = await tab.download(response.url());
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(Math.ceil(pdf.length / 1000)).toBe(Number(said));
  });

  it('finds the notes again', async () => {
    await tab.visit(`/sessions/${session.id}/finalisation`);
    expect(await isTicked(tab)).toBe(true);
    await tab.visit(`/sessions/${session.id}/historique`);
    await tab.reads('Notes pour la finalisation modifiées');
  });
});

describe('a school of edition 2020, on a phone in the dark', () => {
  it('writes what happened; a network that fails takes nothing away', async () => {
    const tab = await certif.visitor({ ...PHONE, theme: 'dark' });
    await tab.signIn(schoolmaster, `/sessions/${schoolSession.id}/finalisation`);
    await tab.click('radio', TO_TELL);
    await tab.page.setOfflineMode(true);
    await tab.fill(COMMENT, 'Une alarme a sonné à 14 h 20.');
    await tab.reads('Vos dernières notes ne sont pas enregistrées.');
    await expectNothingWrong(tab);
    await tab.picture('finalisation-phone-offline');
    await tab.page.setOfflineMode(false);
    await tab.reads('Enregistré');
    await tab.reads('(PDF,');
    await expectNothingWrong(tab);
    await tab.picture('finalisation-phone');
    expect((await notedOf(schoolmaster, schoolSession)).comment).toBe('Une alarme a sonné à 14 h 20.');
    await tab.page.reload();
    const field = await tab.find('textbox', COMMENT);
    expect(await field.evaluate((element) => (element as HTMLTextAreaElement).value)).toBe(
      'Une alarme a sonné à 14 h 20.',
    );
  });
});
