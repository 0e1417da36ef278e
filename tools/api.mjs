// @ts-check
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Trouble } from './say.mjs';

/**
 * @typedef {{ kind: 'progress', text: string }
 *   | { kind: 'refused', problems: string[] }
 *   | { kind: 'ready', url: string, accounts: { who: string, signIn: string }[], password: string, notes: string[] }} Message
 */

const STOP_LIMIT = 30_000;

/** Where the API keeps its data, by the same rule as the API itself: environment, then .env, then ./data. */
export function dataDir() {
  if (existsSync('.env')) process.loadEnvFile('.env');
  return resolve(process.env['DATA_DIR'] || './data');
}

/** @param {string} file */
function nameFor(file) {
  const name = relative(process.cwd(), file);
  return name.startsWith('..') ? file : name;
}

/** @param {string} folder */
export function openLog(folder) {
  const file = join(folder, 'certif.log');
  try {
    mkdirSync(folder, { recursive: true });
    if (existsSync(file) && statSync(file).size > 20_000_000) renameSync(file, `${file}.1`);
    return { file, name: nameFor(file), handle: openSync(file, 'a', 0o600) };
  } catch (error) {
    throw new Trouble(
      `Certif can't write in its data folder ${folder} (DATA_DIR): ${/** @type {Error} */ (error).message}`,
    );
  }
}

/** Starts the built API in a process group of its own, so that Ctrl-C reaches us alone and we end it in good order.
 * It ends by itself when the channel to us breaks.
 * @param {{ output: number | 'pipe', hear: (message: Message) => void, env?: NodeJS.ProcessEnv }} options
 */
export function startApi({ output, hear, env = process.env }) {
  const child = spawn(process.execPath, ['--enable-source-maps', 'dist/api/main.js'], {
    stdio: ['ignore', output, output, 'ipc'],
    detached: true,
    env,
  });
  child.on('message', (message) => hear(/** @type {Message} */ (message)));
  /** @type {Promise<{ code: number | null, signal: NodeJS.Signals | null }>} */
  const ended = new Promise((answer) => child.once('close', (code, signal) => answer({ code, signal })));
  const stop = async () => {
    child.kill('SIGTERM');
    const limit = setTimeout(() => child.kill('SIGKILL'), STOP_LIMIT);
    await ended;
    clearTimeout(limit);
  };
  return { ended, stop, output: child.stdout };
}

/** An API that was killed could not end its PostgreSQL.
 * @param {string} folder
 */
export async function endLeftoverPostgres(folder) {
  const embedded = pathToFileURL(resolve('dist/api/platform/database/embedded/embedded-postgres.js')).href;
  const { stopLeftover } = await import(embedded);
  await stopLeftover(folder);
}

/** @param {string} file */
export const tailOf = (file) => readFileSync(file, 'utf8').trimEnd().split('\n').slice(-15).join('\n');
