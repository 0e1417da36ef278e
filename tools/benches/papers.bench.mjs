import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { PapersQueries } from '../../dist/api/papers/papers.queries.js';
import { PapersService } from '../../dist/api/papers/papers.service.js';
// It also teaches pg that a day is a text, as the API reads it.
import '../../dist/api/platform/database/data-source.options.js';
import { launchChromium } from '../../dist/api/platform/pdf/chromium.js';
import { pdfWorkDir } from '../../dist/api/platform/pdf/browser-folders.js';
import { listOf } from '../candidate-list.mjs';
import { newSession, upload } from '../own-api.mjs';
import { peakOf, tellsMemory } from './resident-memory.mjs';
import { startCaller } from './steady-calls.mjs';

const UNIT_MS = 2_000;
const RATIO = 1.3;
const P99_RATIO = 3;
const MEMORY_RATIO = 1.3;

/** @param {import('../own-api.mjs').OwnApi} api */
export async function benches(api) {
  const bare = await startBare();
  const caller = startCaller();
  const [small, large] = [await sessionOf(api, 200), await sessionOf(api, 1_000)];
  const sheet = `/sessions/${small}/papers/attendance-sheet.pdf`;
  const kit = `/sessions/${small}/papers/invigilator-kit.pdf`;
  const convocations = `/sessions/${large}/papers/convocations.pdf`;
  const papers = papersOf(api);
  const query = { locale: 'fr' };
  /** @param {string} ours @param {string} path @param {{ html: string }} job @param {() => Promise<unknown>} [before] */
  const printing = (ours, path, { html }, before = async () => undefined) => ({
    name: 'papers',
    ours: `time of ${ours}, as the API answers it`,
    against: 'a bare warm Chromium that prints the same HTML, tagged',
    goal: `at most ${RATIO}`,
    reached: (/** @type {number} */ ratio) => ratio <= RATIO,
    a: () => timeOf(() => download(api, path), before),
    // Both browsers have the same pause before each print.
    b: () => timeOf(() => bare.print(html), before),
    end: async () => undefined,
  });
  const allConvocations = await papers.convocations(large, query);
  return [
    printing('an attendance sheet of 200', sheet, await papers.attendanceSheet(small, query)),
    printing('an invigilator kit', kit, await papers.invigilatorKit(small, query), () => touch(api, small)),
    printing('1,000 convocations', convocations, allConvocations),
    ...(tellsMemory
      ? [
          {
            name: 'papers, memory',
            ours: 'the most memory that API and browser hold while 1,000 convocations are printed',
            against: 'what a bare warm Chromium holds while it prints the same HTML',
            goal: `at most ${MEMORY_RATIO}`,
            reached: (/** @type {number} */ ratio) => ratio <= MEMORY_RATIO,
            a: () => peakOf(api.pid(), () => download(api, convocations)),
            b: () => peakOf(bare.pid, () => bare.print(allConvocations.html)),
            end: async () => undefined,
          },
        ]
      : []),
    {
      name: 'papers, meanwhile',
      ours: 'p99 of `GET /api/me` while 1,000 convocations are printed',
      against: 'the same while nothing is printed',
      goal: `at most ${P99_RATIO}`,
      reached: (/** @type {number} */ ratio) => ratio <= P99_RATIO,
      a: () => p99(caller, api, download(api, convocations)),
      b: () => p99(caller, api, sleep(IDLE_MS)),
      end: async () => {
        caller.end();
        await bare.end();
      },
    },
  ];
}

/** The HTML that the API prints. @param {import('../own-api.mjs').OwnApi} api */
function papersOf({ database, base }) {
  const reads = {
    sql: async (/** @type {string} */ text, /** @type {unknown[]} */ values) =>
      (await database.query(text, values)).rows,
  };
  return new PapersService(
    new PapersQueries(/** @type {any} */ (reads)),
    /** @type {any} */ ({
      publicUrl: base.replace(/\/api$/, ''),
    }),
  );
}

/** @param {import('../own-api.mjs').OwnApi} api @param {number} count */
async function sessionOf(api, count) {
  const session = await newSession(api);
  const report = await upload(api, session, listOf(count));
  if (report?.added !== count)
    throw new Error(`the import went wrong: ${JSON.stringify(report)?.slice(0, 300)}`);
  return session;
}

/** Another room each time: what is kept of the session's papers is out of date. @param {import('../own-api.mjs').OwnApi} api @param {string} session */
const touch = ({ database }, session) =>
  database.query(`update sessions set room = 'Salle ' || floor(random() * 1e9)::text where id = $1`, [
    session,
  ]);

/** A browser of our own with one page, and nothing around it. */
async function startBare() {
  const folder = mkdtempSync(join(tmpdir(), 'certif-bare-'));
  const { browser, child } = await launchChromium({ workDir: pdfWorkDir(folder) });
  const page = await browser.newPage();
  await page.setJavaScriptEnabled(false);
  return {
    pid: child.pid ?? NaN,
    /** @param {string} html */
    print: async (html) => {
      await page.setContent(html, { timeout: 0 });
      await page.pdf({
        preferCSSPageSize: true,
        printBackground: true,
        tagged: true,
        outline: false,
        waitForFonts: false,
        timeout: 0,
      });
    },
    end: async () => {
      await browser.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** @param {import('../own-api.mjs').OwnApi} api @param {string} path */
async function download({ base, token }, path) {
  const response = await fetch(base + path, { headers: { authorization: `Bearer ${token}` } });
  const bytes = await response.arrayBuffer();
  if (response.status !== 200 || bytes.byteLength < 1_000) throw new Error(`${path}: ${response.status}`);
}

/** Milliseconds of one turn: as many turns as fill a unit. What comes before each is not counted.
 * @param {() => Promise<void>} turn @param {() => Promise<unknown>} [before]
 */
async function timeOf(turn, before = async () => undefined) {
  let taken = 0;
  let turns = 0;
  do {
    await before();
    const start = performance.now();
    await turn();
    taken += performance.now() - start;
    turns += 1;
  } while (taken < UNIT_MS);
  return taken / turns;
}

/** About as long as the print takes. */
const IDLE_MS = 10_000;

/** Of calls that another process makes until the work is done: what is downloaded here would hold them up.
 * @param {ReturnType<typeof startCaller>} caller @param {import('../own-api.mjs').OwnApi} api @param {Promise<unknown>} work
 */
async function p99(caller, { base, token }, work) {
  const times = await caller.during(work, `${base}/me`, token);
  return times.sort((x, y) => x - y)[Math.floor(times.length * 0.99)] ?? NaN;
}
