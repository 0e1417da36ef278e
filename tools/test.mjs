// @ts-check
// `npm test`: everything that must hold, the quick answers first; stops at the first section that fails.
// Words after `npm test --` go to Jest alone: `npm test -- candidates` runs the tests whose path says so.
import { build } from './build.mjs';
import { nx } from './nx.mjs';
import { endWithChildren, run } from './run.mjs';
import { fail, say, seconds, Trouble } from './say.mjs';
import { begun, setUp } from './setup.mjs';

const bin = 'node_modules/.bin';

/** @type {[string, () => Promise<{ code: number }>][]} */
const SECTIONS = [
  ['Format', () => run(`${bin}/prettier`, ['--check', '--log-level=warn', '.'])],
  ['Boundaries', () => run(`${bin}/depcruise`, ['--config', '.dependency-cruiser.cjs', 'apps', 'libs'])],
  ['Code that nothing uses', () => run(`${bin}/knip`, ['--no-progress'])],
  ['Lint and types', () => nx(['run-many', '-t', 'lint', 'typecheck', '--parallel=2'])],
  ['Tests', () => nx(['run-many', '-t', 'test', '--exclude=web-e2e', '--parallel=1'])],
  ['Tests in a real browser', () => nx(['run', 'web-e2e:test'])],
];

async function main() {
  await setUp();
  endWithChildren();
  await build();
  const words = process.argv.slice(2);
  if (words.length > 0) return section('Tests', () => run(`${bin}/jest`, words));
  for (const [title, work] of SECTIONS) await section(title, work);
  say(`\nAll passed in ${seconds(begun)}.`);
}

/** @param {string} title @param {() => Promise<{ code: number }>} work */
async function section(title, work) {
  say(`\n=== ${title} ===`);
  const start = Date.now();
  const { code } = await work();
  if (code !== 0) throw new Trouble(`${title}: failed after ${seconds(start)}.`);
  say(`${title}: passed in ${seconds(start)}.`);
}

main().catch(fail);
