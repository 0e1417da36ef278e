// @ts-check
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { createInterface } from 'node:readline';

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();
/** @type {NodeJS.Signals[]} */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

const PATIENCE = 8_000;
const HAS_GROUPS = process.platform !== 'win32';

/** Runs a program to its end, with its output on ours or kept; what asks us to end, ends it too.
 * @param {string} program
 * @param {string[]} args
 * @param {{ quiet?: boolean, upTo?: RegExp, env?: NodeJS.ProcessEnv }} [options] what it says after a line that matches
 *   `upTo` is left out
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run(program, args, { quiet = false, upTo, env = process.env } = {}) {
  return new Promise((answer, fail) => {
    const child = spawn(program, args, {
      stdio: quiet || upTo ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      env,
      // It leads a process group, so that a signal reaches all that it started. Windows has none.
      detached: HAS_GROUPS,
    });
    running.add(child);
    let output = '';
    let over = false;
    for (const stream of [child.stdout, child.stderr]) {
      if (!stream) continue;
      createInterface({ input: stream }).on('line', (line) => {
        over ||= upTo?.test(line) ?? false;
        if (over) return;
        output += `${line}\n`;
        if (!quiet) console.log(line);
      });
    }
    child.once('error', fail);
    child.once('close', (code, signal) => {
      running.delete(child);
      if (!asked) answer({ code: code ?? 128 + (signal ? constants.signals[signal] : 0), output });
    });
  });
}

/** @type {NodeJS.Signals | undefined} */
let asked;

/** @param {NodeJS.Signals} signal */
function tell(signal) {
  for (const { pid = NaN } of running) {
    try {
      process.kill(HAS_GROUPS ? -pid : pid, signal);
    } catch {
      // It ended in this instant.
    }
  }
}

/** Until `release`, a signal ends what `run` started, then us, with the code that it left with.
 * @param {() => Promise<void>} [last]
 */
export function endWithChildren(last) {
  /** @param {NodeJS.Signals} signal */
  const end = async (signal) => {
    if (asked) return;
    asked = signal;
    const ends = [...running].map((child) => new Promise((ended) => child.once('close', ended)));
    tell(signal);
    // npm goes on with its installation whatever it is told.
    setTimeout(() => tell('SIGKILL'), PATIENCE).unref();
    const codes = await Promise.all(ends);
    await last?.();
    process.exit(codes[0] ?? 128 + constants.signals[signal]);
  };
  for (const signal of SIGNALS) process.on(signal, end);
  const orphaned = whenOrphaned(() => void end('SIGTERM'));
  const release = () => {
    clearInterval(orphaned);
    for (const signal of SIGNALS) process.off(signal, end);
  };
  return { release };
}

/**
 * npm that is killed takes no leave of its script, and neither does the process that handed over to us. Who starts a tool
 * by hand may go and leave it running.
 * @param {() => void} end
 */
export function whenOrphaned(end) {
  if (!process.env['npm_lifecycle_event'] && !process.env['CERTIF_BEGUN']) return undefined;
  const parent = process.ppid;
  return setInterval(() => process.ppid !== parent && end(), 500).unref();
}
