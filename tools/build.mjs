// @ts-check
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { holding } from './hold.mjs';
import { nx } from './nx.mjs';
import { step, Trouble } from './say.mjs';

const SOURCES = [
  'apps/api',
  'apps/web',
  'libs',
  'package.json',
  'package-lock.json',
  'nx.json',
  'tsconfig.base.json',
  '.swcrc',
];
const RESULTS = ['dist/dto', 'dist/api', 'dist/web'];
const MARK = 'dist/built.json';

/**
 * Builds the contract, the API and the web client, each if it changed: Nx decides. Nx itself takes a second or two to find
 * that nothing did, so it is not asked when every byte it could look at, and every file that it made, is as it was after it.
 */
export async function build() {
  if (isBuilt()) return;
  await holding('building', async () => {
    if (isBuilt()) return;
    await step('Building the API and the web client', async () => {
      const before = fingerprintOfSources();
      const { code, output } = await nx(['run-many', '-t', 'build', '-p', 'dto', 'api', 'web'], {
        quiet: true,
      });
      if (code !== 0) throw new Trouble(`The build failed:\n\n${output.trim()}`);
      writeFileSync(MARK, JSON.stringify({ sources: before, results: fingerprintOfResults() }));
    });
  });
}

function isBuilt() {
  if (!existsSync(MARK)) return false;
  const { sources, results } = JSON.parse(readFileSync(MARK, 'utf8'));
  return results === fingerprintOfResults() && sources === fingerprintOfSources();
}

function fingerprintOfSources() {
  const hash = createHash('sha256').update(process.version);
  for (const file of SOURCES.flatMap(filesOf)) hash.update(`\0${file}\0`).update(readFileSync(file));
  return hash.digest('hex');
}

function fingerprintOfResults() {
  const hash = createHash('sha256');
  for (const file of RESULTS.flatMap(filesOf)) {
    const { size, mtimeMs } = statSync(file);
    hash.update(`${file} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

/** @param {string} path @returns {string[]} */
function filesOf(path) {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { withFileTypes: true })
    .filter(({ name }) => name !== 'node_modules' && name !== '.angular')
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => (entry.isDirectory() ? filesOf(join(path, entry.name)) : [join(path, entry.name)]));
}
