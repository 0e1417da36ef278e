import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { PdfBusy } from '../platform/pdf/pdf.errors.js';
import { Pdf } from '../platform/pdf/pdf.service.js';
import { browsers } from '../platform/pdf/testing/browser-processes.js';
import { readPdf } from '../platform/pdf/testing/read-pdf.js';
import { anAccount } from '../seeds/builders/account.builder.js';
import { aCentre } from '../seeds/builders/centre.builder.js';
import { aSession, type BuiltSession } from '../seeds/builders/session.builder.js';
import type { ApiClient } from '../testing/api-client.js';
import { startApi, type TestApi } from '../testing/start-api.js';

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
  readonly token: string;
}

async function aHouse(name: string): Promise<House> {
  const centre = await aCentre(name).save(api.database);
  const session = await aSession()
    .at(`Site ${name}`, `Salle ${name}`)
    .withCandidates(40)
    .save(api.database, centre.id);
  const { email, password } = await anAccount().memberOf(centre.id).save(api.database);
  const { body } = await api.anonymous.post<{ accessToken: string }>('/auth/sign-in', { email, password });
  const token = body.accessToken;
  return { room: `Salle ${name}`, session, member: api.anonymous.withToken(token), token };
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

describe('more papers than the printer lets wait', () => {
  const crowd: AbortController[] = [];
  let pdf: Pdf;
  let house: House;
  let address: string;

  /** Shorter than what one of the crowd may take, so that none makes room by itself meanwhile. */
  const PATIENCE_MS = 10_000;
  // Half a minute of work for the browser.
  const endless = `<table>${'<tr><td>Maëlys</td><td>Œuvrard</td></tr>'.repeat(20_000)}</table>`;
  const isFull = async (): Promise<boolean> => {
    const probe = new AbortController();
    const full = pdf.print('<p>?</p>', { signal: probe.signal }).then(
      () => false,
      (error: unknown) => error instanceof PdfBusy,
    );
    probe.abort(new Error('nothing but a probe'));
    return full;
  };
  const until = async (happened: () => Promise<boolean>): Promise<void> => {
    for (const limit = Date.now() + PATIENCE_MS; !(await happened()); await pause(10)) {
      if (Date.now() > limit) throw new Error('it did not come about');
    }
  };
  const crowdIn = async (): Promise<void> => {
    while (!(await isFull())) {
      const one = new AbortController();
      crowd.push(one);
      pdf.print(endless, { signal: one.signal, pages: 10 }).catch(() => undefined);
    }
  };

  beforeAll(async () => {
    await api.app.listen(0, '127.0.0.1');
    const { port } = api.app.getHttpServer().address() as AddressInfo;
    pdf = api.app.get(Pdf);
    house = await aHouse('Calais');
    address = `http://127.0.0.1:${port}/api/sessions/${house.session.id}`;
    // Papers that are kept do not queue again.
    for (const kept of ['incident-form', 'invigilator-kit', 'fraud-report']) {
      await house.member.get(`/sessions/${house.session.id}/papers/${kept}.pdf`);
    }
  });
  beforeEach(crowdIn);
  afterEach(() => {
    for (const one of crowd.splice(0)) one.abort(new Error('the rush is over'));
  });

  it.each(['papers/attendance-sheet.pdf', 'papers.zip'])(
    'are refused with the seconds to wait: %s',
    async (paper) => {
      // Of a house of which no paper is kept yet.
      const { member, session } = await aHouse('Dunkerque');
      const refused = await member.get(`/sessions/${session.id}/${paper}`);
      expect(refused).toMatchObject({ status: 503, body: { code: 'UNAVAILABLE' } });
      expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    },
  );

  it.each(['papers/attendance-sheet.pdf', 'papers.zip'])(
    'hold no place for a caller of %s who has gone',
    async (paper) => {
      crowd.pop()?.abort(new Error('makes room for one'));
      await until(async () => !(await isFull()));
      const caller = new AbortController();
      const asked = fetch(`${address}/${paper}`, {
        headers: { authorization: `Bearer ${house.token}` },
        signal: caller.signal,
      }).then((answer) => answer.arrayBuffer());
      await until(isFull);
      caller.abort(new Error('gone away'));
      await expect(asked).rejects.toThrow('gone away');
      await until(async () => !(await isFull()));
    },
  );
});
