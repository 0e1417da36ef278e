// @ts-check
// Runs before anything is installed, on whatever Node there is (20 or newer): nothing but Node's own modules here.
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { holding } from './hold.mjs';
import { endWithChildren, run } from './run.mjs';
import { step, Trouble } from './say.mjs';

export const root = resolve(fileURLToPath(import.meta.url), '../..');
const WANTED_NODE = 24;
/** When the command began, also for the process that goes on under another Node. */
export const begun = Number(process.env['CERTIF_BEGUN'] ?? Date.now());
const bin = join(root, 'node_modules', '.bin');
const ownNode = join(bin, 'node');

/** Installs what is missing and goes on under Node 24: answers only in a process that has both. */
export async function setUp() {
  process.chdir(root);
  const { release } = endWithChildren();
  if (!isInstalled()) await holding('installing', async () => void (isInstalled() || (await install())));
  // The tools that we start begin with « env node ».
  process.env['PATH'] = [bin, process.env['PATH']].join(delimiter);
  if (nodeMajor() < WANTED_NODE) await goOnUnderOwnNode();
  release();
}

const nodeMajor = () => Number(process.versions.node.split('.')[0]);

/** npm writes the second file when an installation is complete: what it lists must be what package-lock.json asks for. */
function isInstalled() {
  const wanted = packagesOf('package-lock.json');
  const present = packagesOf('node_modules/.package-lock.json');
  return Object.entries(wanted).every(([path, { version, optional, devOptional }]) => {
    if (path === '') return true;
    const there = present[path];
    return there ? there['version'] === version : Boolean(optional || devOptional);
  });
}

/** @param {string} file */
function packagesOf(file) {
  const path = join(root, file);
  /** @type {Record<string, Record<string, unknown>>} */
  const packages = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : {};
  return packages;
}

async function install() {
  const wanted = Object.keys(packagesOf('package-lock.json')).filter((path) => path !== '');
  await step(
    'Installing packages (only when they changed; the first time takes minutes)',
    async (progress) => {
      const beat = setInterval(() => {
        const present = wanted.filter((path) => existsSync(join(root, path, 'package.json'))).length;
        progress(
          present === 0 ? `looking up ${wanted.length} packages` : `${present} of at most ${wanted.length}`,
        );
      }, 1_000);
      const installed = run('npm', ['ci'], { quiet: true, env: withoutOwnNode() });
      const { code, output } = await installed.finally(() => clearInterval(beat));
      if (code !== 0) throw new Trouble(whyNotInstalled(output));
    },
  );
}

/** npm runs under the machine's Node: ours is among what it is about to replace. */
function withoutOwnNode() {
  const path = (process.env['PATH'] ?? '')
    .split(delimiter)
    .filter((folder) => !folder.includes('node_modules'));
  return { ...process.env, PATH: path.join(delimiter) };
}

/** @param {string} output */
function whyNotInstalled(output) {
  const end = output.trim().split('\n').slice(-15).join('\n');
  return /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ERR_SOCKET_TIMEOUT/.test(output)
    ? `The packages could not be downloaded: is this machine connected to the internet, or to your npm registry?\n\n${end}`
    : `npm could not install the packages:\n\n${end}`;
}

async function goOnUnderOwnNode() {
  if (!existsSync(ownNode)) {
    throw new Trouble(
      `Certif runs on Node ${WANTED_NODE}, which npm should have installed in ${ownNode} but did not: are install scripts ` +
        `switched off (ignore-scripts)? Allow them and delete node_modules, or install Node ${WANTED_NODE}; this one is ${process.versions.node}.`,
    );
  }
  const env = { ...process.env, CERTIF_BEGUN: String(begun) };
  const { code } = await run(ownNode, process.argv.slice(1), { env });
  process.exit(code);
}
