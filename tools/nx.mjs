// @ts-check
import { resolve } from 'node:path';
import { run } from './run.mjs';

/** Nx ends with statistics of its run and an invitation to buy speed. */
const STATISTICS = /^\s*Run duration:/;

/** Runs Nx without its full-screen view, without leaving a process behind, and with its cache in this folder alone.
 * @param {string[]} args
 * @param {{ quiet?: boolean, env?: NodeJS.ProcessEnv }} [options]
 */
export function nx(args, { quiet = false, env = {} } = {}) {
  const { NO_COLOR, ...inherited } = process.env;
  const ours = {
    NX_TUI: 'false',
    NX_DAEMON: 'false',
    NX_CACHE_DIRECTORY: resolve('.nx/cache'),
    FORCE_COLOR: process.stdout.isTTY && !NO_COLOR ? '1' : '0',
  };
  return run('node_modules/.bin/nx', args, {
    quiet,
    upTo: STATISTICS,
    env: { ...inherited, ...ours, ...env },
  });
}
