// Every bench is a ratio of two things measured in turn in one run: machines are noisy, ratios much less.
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { endWithChildren } from './run.mjs';
import { fail, say, step, Trouble } from './say.mjs';
import { setUp } from './setup.mjs';

const PAGE = 'docs/performance.md';
const BENCHES = ['stack', 'list', 'import', 'papers', 'sign-in'];

/**
 * @typedef {object} Bench
 * @property {string} name
 * @property {string} ours what is measured
 * @property {string} against what it is measured against
 * @property {(ratio: number) => boolean} reached
 * @property {string} goal
 * @property {() => Promise<number>} a a measure of ours: a throughput or a time
 * @property {() => Promise<number>} b the same of the other
 * @property {() => Promise<void>} end
 */

/** @typedef {{ median: number, low: number, high: number }} Spread */

async function main() {
  await setUp();
  const { build } = await import('./build.mjs');
  await build();
  const { startOwnApi } = await import('./own-api.mjs');
  const wanted = process.argv.slice(2);
  const unknown = wanted.filter((name) => !BENCHES.includes(name));
  if (unknown.length > 0)
    throw new Trouble(`There is no bench ${unknown.join(', ')}; there are ${BENCHES.join(', ')}.`);
  const starting = startOwnApi();
  /** @type {Bench[]} */
  let underWay = [];
  // PostgreSQL and browsers lead groups of their own: without this they outlive a bench that is told to end.
  const { release } = endWithChildren(async () => {
    await Promise.allSettled(underWay.map(({ end }) => end()));
    await starting.then(
      (api) => api.stop(),
      () => undefined,
    );
  });
  const api = await step('Starting the API of the benches', () => starting);
  const rows = [];
  try {
    for (const file of wanted.length > 0 ? wanted : BENCHES) {
      const { benches } = await import(`./benches/${file}.bench.mjs`);
      underWay = await benches(api);
      for (const bench of underWay) rows.push(await measure(bench));
    }
  } finally {
    await api.stop();
    release();
  }
  say(`\n${table(rows)}\n`);
  if (wanted.length === 0) writePage(rows);
  process.exitCode = rows.every(({ reached }) => reached) ? 0 : 1;
}

/** @param {Bench} bench */
async function measure(bench) {
  try {
    const certificate = await step(`${bench.name}: A against A`, () => certify(bench));
    const ratio = await step(`${bench.name}: A against B`, () => pairs(bench.a, bench.b));
    const row = { ...bench, certificate, ratio, reached: certificate.even && bench.reached(ratio.median) };
    // Said at once: a run takes half an hour, and what was measured before somebody ends it is true.
    say(`${bench.name}: ${show(ratio)}, A/A ${show(certificate)}, ${bench.goal}: ${verdict(row)}`);
    return row;
  } finally {
    await bench.end();
  }
}

const PAIRS = 12;
const TRIES = 3;

/** A against itself must come out even, or the machine is too busy to tell anything: a row says so. @param {Bench} bench */
async function certify({ a }) {
  for (let attempt = 1; ; attempt += 1) {
    const ratio = await pairs(a, a);
    const even = ratio.median >= 0.95 && ratio.median <= 1.05;
    if (even || attempt === TRIES) return { ...ratio, even };
  }
}

/**
 * The ratio a/b, pair by pair, after a warm-up of each.
 * @param {() => Promise<number>} a
 * @param {() => Promise<number>} b
 * @returns {Promise<Spread>}
 */
async function pairs(a, b) {
  await a();
  await b();
  const ratios = [];
  for (let pair = 0; pair < PAIRS; pair += 1) {
    // Which goes first alternates: whatever the first one leaves behind, both find it equally often.
    const [first, second] = pair % 2 === 0 ? [a, b] : [b, a];
    const one = await first();
    const other = await second();
    ratios.push(pair % 2 === 0 ? one / other : other / one);
  }
  ratios.sort((x, y) => x - y);
  const at = (/** @type {number} */ part) => ratios[Math.round(part * (ratios.length - 1))] ?? NaN;
  return { median: (at(0.45) + at(0.55)) / 2, low: at(0), high: at(1) };
}

/** @param {Spread} spread */
const show = ({ median, low, high }) => `${median.toFixed(2)} (${low.toFixed(2)} to ${high.toFixed(2)})`;

/** @param {Awaited<ReturnType<typeof measure>>[]} rows */
function table(rows) {
  return [
    '| bench | ours | against, in the same run | A/A | ratio | goal | |',
    '|---|---|---|---|---|---|---|',
    ...rows.map(
      (row) =>
        `| ${row.name} | ${row.ours} | ${row.against} | ${show(row.certificate)} | **${show(row.ratio)}** | ${row.goal} | ${verdict(row)} |`,
    ),
  ].join('\n');
}

/** @param {Awaited<ReturnType<typeof measure>>} row */
function verdict({ certificate, reached }) {
  if (!certificate.even) return 'unsure: A/A is not even';
  return reached ? 'reached' : 'missed';
}

/** @param {Awaited<ReturnType<typeof measure>>[]} rows */
function writePage(rows) {
  const text = readFileSync(PAGE, 'utf8');
  const [before = '', rest = ''] = text.split('<!-- table -->');
  const [, after = ''] = rest.split('<!-- end of table -->');
  const machine = `Measured on ${new Date().toISOString().slice(0, 10)}, ${cpus().length} cores, Node ${process.versions.node}.`;
  writeFileSync(
    PAGE,
    `${before}<!-- table -->\n\n${machine}\n\n${table(rows)}\n\n<!-- end of table -->${after}`,
  );
  say(`Written to ${PAGE}.`);
}

main().catch(fail);
