import { setTimeout as pause } from 'node:timers/promises';
import { browsers } from '../platform/pdf/testing/browser-processes.js';
import { readPdf } from '../platform/pdf/testing/read-pdf.js';
import { anAccount } from '../seeds/builders/account.builder.js';
import { aCentre } from '../seeds/builders/centre.builder.js';
import { aSession, type BuiltSession } from '../seeds/builders/session.builder.js';
import type { ApiClient } from '../testing/api-client.js';
import { startApi, type TestApi } from '../testing/start-api.js';

jest.setTimeout(180_000);

const REQUESTS = 50;
const PAPERS = ['attendance-sheet.pdf', 'invigilator-kit.pdf', 'convocations.pdf'];

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

interface House {
  readonly room: string;
  readonly session: BuiltSession;
  readonly member: ApiClient;
}

async function aHouse(name: string): Promise<House> {
  const centre = await aCentre(name).save(api.database);
  const session = await aSession()
    .at(`Site ${name}`, `Salle ${name}`)
    .withCandidates(40)
    .save(api.database, centre.id);
  const member = await api.signedIn(await anAccount().memberOf(centre.id).save(api.database));
  return { room: `Salle ${name}`, session, member };
}

/** The title that a browser writes into a PDF, which names the session. */
const titleOf = (pdf: Buffer) =>
  Buffer.from(/\/Title <FEFF([0-9A-F]+)>/i.exec(pdf.toString('latin1'))?.[1] ?? '', 'hex')
    .swap16()
    .toString('utf16le');

describe('fifty papers asked for at once, while the browser is killed twice', () => {
  it('are each handed out to who asked, or refused with the seconds to wait; none hangs', async () => {
    const houses = [await aHouse('Amiens'), await aHouse('Bordeaux')];
    await houses[0]?.member.get(`/sessions/${houses[0].session.id}/papers/invigilator-kit.pdf`);
    let answered = 0;
    const asked = Array.from({ length: REQUESTS }, async (_, index) => {
      const house = houses[index % houses.length]!;
      const path = `/sessions/${house.session.id}/papers/${PAPERS[index % PAPERS.length]}`;
      const answer = await house.member.get(path);
      answered += 1;
      return { house, answer };
    });
    for (const enough of [5, 20]) {
      while (answered < enough || browsers().length === 0) await pause(5);
      for (const pid of browsers()) process.kill(pid, 'SIGKILL');
    }
    const outcomes = await Promise.all(asked);
    const papers = outcomes.filter(({ answer }) => answer.status === 200);
    for (const { answer } of outcomes.filter(({ answer }) => answer.status !== 200)) {
      expect(answer).toMatchObject({ status: 503, body: { code: 'UNAVAILABLE' } });
      expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
    }
    expect(papers.length).toBeGreaterThan(REQUESTS / 2);
    for (const { house, answer } of papers) {
      expect(titleOf(answer.raw)).toContain(`Session ${house.session.number}`);
    }
    for (const { house, answer } of papers.slice(-6)) {
      const text = (await readPdf(answer.raw)).pages.join('\n');
      expect(text).toContain(house.room);
      for (const other of houses.filter((one) => one !== house)) expect(text).not.toContain(other.room);
    }
    // And the house is in order afterwards.
    const { session, member } = houses[1]!;
    expect((await member.get(`/sessions/${session.id}/papers/invigilator-kit.pdf`)).status).toBe(200);
  });
});
