// @ts-check
// `npm run dev`: the API and the web client from their sources, each renewed when these change.
// The browser goes to the Angular dev server on PORT (4200), which passes /api on to the API on CERTIF_API_PORT (3000).
import { readFileSync, watch } from 'node:fs';
import { createInterface } from 'node:readline';
import { dataDir, startApi } from './api.mjs';
import { nx } from './nx.mjs';
import { endWithChildren, run } from './run.mjs';
import { fail, say, seconds, step, Trouble } from './say.mjs';
import { setUp } from './setup.mjs';

const WATCHED = { dto: 'libs/dto', api: 'apps/api' };

async function main() {
  await setUp();
  const { release } = endWithChildren();
  dataDir();
  const webPort = process.env['PORT'] || '4200';
  const apiPort = (process.env['CERTIF_API_PORT'] ||= '3000');
  for (const name of Object.keys(WATCHED)) await step(`Building ${name}`, () => compile(name));
  release();
  const api = keepApi({
    ...process.env,
    PORT: apiPort,
    PUBLIC_URL: process.env['PUBLIC_URL'] || `http://localhost:${webPort}`,
  });
  for (const [name, folder] of Object.entries(WATCHED)) renewOnChange(name, `${folder}/src`, api.renew);
  const web = nx(['serve', 'web', '--port', webPort], { env: { PORT: webPort } });
  endWithChildren(api.stop);
  await web;
  await api.stop();
}

/** The command that Nx would run, without the second that Nx takes.
 * @param {string} name
 */
async function compile(name) {
  const folder = WATCHED[/** @type {keyof typeof WATCHED} */ (name)];
  const { command } = JSON.parse(readFileSync(`${folder}/project.json`, 'utf8')).targets.build;
  const { code, output } = await run('sh', ['-c', command], { quiet: true });
  if (code !== 0) throw new Trouble(output.trim());
}

/** @param {NodeJS.ProcessEnv} env */
function keepApi(env) {
  /** @param {import('./api.mjs').Message} message */
  const hear = (message) => {
    if (message.kind === 'refused')
      say(`api: can't start\n${message.problems.map((problem) => `  - ${problem}`).join('\n')}`);
    else say(message.kind === 'ready' ? 'api: ready' : `api: ${message.text}`);
  };
  const begin = () => {
    const api = startApi({ output: 'pipe', hear, env });
    if (api.output)
      createInterface({ input: api.output }).on('line', (line) => say(`api: ${readable(line)}`));
    return api;
  };
  let api = begin();
  const stop = () => api.stop();
  const renew = async () => {
    await api.stop();
    api = begin();
  };
  return { stop, renew };
}

/** @param {string} line */
function readable(line) {
  try {
    const { level, msg, err, method, url, status } = JSON.parse(line);
    return [level === 'error' || level === 'fatal' ? 'ERROR' : '', method, url, status, msg, err?.stack]
      .filter(Boolean)
      .join(' ');
  } catch {
    return line;
  }
}

/** @param {string} name @param {string} folder @param {() => Promise<void>} renew */
function renewOnChange(name, folder, renew) {
  /** @type {NodeJS.Timeout | undefined} */
  let soon;
  let busy = Promise.resolve();
  const change = async () => {
    const start = Date.now();
    try {
      await compile(name);
      say(`${name}: built in ${seconds(start)}`);
      await renew();
    } catch (error) {
      say(`${name}: ${error instanceof Error ? error.message : error}`);
    }
  };
  watch(folder, { recursive: true }, (_, file) => {
    if (!file || file.endsWith('.spec.ts')) return;
    clearTimeout(soon);
    soon = setTimeout(() => (busy = busy.then(change)), 100);
  });
}

main().then(() => process.exit(), fail);
