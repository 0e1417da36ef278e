import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Binaries } from './binaries.js';
import { freePort } from './free-port.js';
import { identityOf, isAlive, signal, waitForEnd, type ProcessIdentity } from './processes.js';
import { isRoot, NOBODY } from '../../work-dir.js';

export interface Server {
  process: ProcessIdentity;
  port: number;
}

export interface Launch {
  binaries: Binaries;
  cluster: string;
  logFile: string;
  durable: boolean;
  /** The port that clients already know, after a crash. */
  port?: number;
}

const READY_LIMIT_MS = 60_000;
/** Orphans of a killed server hold its memory for a moment; another program may take the port between our look and the bind. */
const PASSING = /shared memory block.*still in use|could not bind|could not create any TCP\/IP sockets/;
const ATTEMPTS = 20;

export async function launch(wanted: Launch): Promise<Server> {
  for (let attempt = 1; ; attempt++) {
    const port = wanted.port ?? (await freePort(wanted.cluster));
    const outcome = await launchOnce(wanted, port);
    if (typeof outcome !== 'string') return outcome;
    if (attempt === ATTEMPTS || !PASSING.test(outcome)) {
      throw new Error(`PostgreSQL did not start (its log: ${wanted.logFile}).\n${outcome}`);
    }
    await sleep(250);
  }
}

/** Answers the server, or what its log says when it ended instead. */
async function launchOnce(
  { binaries, cluster, logFile, durable }: Launch,
  port: number,
): Promise<Server | string> {
  const log = openLog(logFile);
  // A session of its own: Ctrl-C in the terminal is for us, we end the server once nobody needs it.
  const child = spawn(binaries.postgres, ['-D', cluster, ...settings(port, durable)], {
    stdio: ['ignore', log.handle, log.handle],
    cwd: '/',
    env: binaries.env,
    detached: true,
    ...(isRoot() && NOBODY),
  });
  closeSync(log.handle);
  child.unref();
  const over = new AbortController();
  const ended = new Promise<string>((answer, fail) => {
    child.once('error', fail);
    child.once(
      'exit',
      () => over.signal.aborted || answer(readFileSync(logFile).subarray(log.from).toString().trim()),
    );
  });
  try {
    return await Promise.race([ended, ready(cluster, child.pid ?? NaN, over.signal)]);
  } finally {
    over.abort();
  }
}

/** Ready is what the last line of the file says, if its first line is about this process: a crash leaves a file that says so too. */
async function ready(cluster: string, pid: number, over: AbortSignal): Promise<Server> {
  for (
    const deadline = Date.now() + READY_LIMIT_MS;
    Date.now() < deadline;
    await sleep(5, undefined, { signal: over })
  ) {
    const file = readPidFile(cluster);
    const process = file?.pid === pid && file.status === 'ready' && identityOf(pid);
    if (process) return { process, port: file.port };
  }
  signal(pid, 'SIGQUIT');
  throw new Error(`PostgreSQL (pid ${pid}) was not ready after ${READY_LIMIT_MS / 1000} s.`);
}

const settings = (port: number, durable: boolean): string[] =>
  Object.entries({
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_checkpoints: 'off',
    ...(!durable && { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  }).flatMap(([name, value]) => ['-c', `${name}=${value}`]);

function openLog(file: string): { handle: number; from: number } {
  const size = existsSync(file) ? statSync(file).size : 0;
  if (size < 10_000_000) return { handle: openSync(file, 'a', 0o600), from: size };
  renameSync(file, `${file}.1`);
  return { handle: openSync(file, 'a', 0o600), from: 0 };
}

export interface PidFile {
  pid: number;
  port: number;
  status: string;
}

export function readPidFile(cluster: string): PidFile | undefined {
  try {
    const lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').trimEnd().split('\n');
    return { pid: Number(lines[0]), port: Number(lines[3]), status: lines[7]?.trim() ?? '' };
  } catch {
    return undefined;
  }
}

export const removePidFile = (cluster: string): void =>
  rmSync(join(cluster, 'postmaster.pid'), { force: true });

/** The « fast » stop ends connections and writes everything down; a server that takes longer than the limit is ended hard and recovers at the next start. */
export async function stopServer({ process }: Server, limitMs = 20_000): Promise<void> {
  for (const [name, limit] of [
    ['SIGINT', limitMs],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 5_000],
  ] as const) {
    // prettier-ignore
    if (!isAlive(process)) return;
    signal(process.pid, name);
    if (await waitForEnd(process, limit)) return;
  }
}
