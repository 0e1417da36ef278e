// @ts-check
import { createHash } from 'node:crypto';
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { say } from './say.mjs';

const HOUR = 3_600_000;

/** Lets one command at a time install or build in this folder: `npm start` and `npm test` may be started together.
 * @template T
 * @param {string} what
 * @param {() => Promise<T>} work
 */
export async function holding(what, work) {
  const name = createHash('sha256')
    .update(`${process.cwd()} ${process.getuid?.()}`)
    .digest('hex')
    .slice(0, 12);
  const file = join(tmpdir(), `certif-${name}.${what}`);
  let told = false;
  while (!take(file)) {
    const holder = holderOf(file);
    if (holder === undefined) rmSync(file, { force: true });
    else if (!told) {
      told = true;
      say(`- Waiting for another Certif command that is ${what} (process ${holder})`);
    }
    await sleep(200);
  }
  const release = () => rmSync(file, { force: true });
  process.once('exit', release);
  try {
    return await work();
  } finally {
    process.off('exit', release);
    release();
  }
}

/** @param {string} file */
function take(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EEXIST') return false;
    throw error;
  }
}

/** Undefined when it is gone, or when its time is so long past that the number is somebody else's.
 * @param {string} file
 */
function holderOf(file) {
  try {
    const age = Date.now() - statSync(file).mtimeMs;
    const holder = Number(readFileSync(file, 'utf8'));
    // Empty for an instant, between its making and its writing.
    if (!holder) return age < 2_000 ? 0 : undefined;
    return age < HOUR && process.kill(holder, 0) ? holder : undefined;
  } catch {
    return undefined;
  }
}
