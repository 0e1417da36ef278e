import { mkdirSync, realpathSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { findBinaries } from './binaries.js';
import { openCluster, USER } from './cluster.js';
import { takeOwnership } from './ownership.js';
import { identityOf, isAlive, signal, worksIn } from './processes.js';
import { findRunningServer } from './running-server.js';
import { launch, readPidFile, stopServer, type Launch, type Server } from './server.js';
import { workDirOf } from '../../work-dir.js';

export interface EmbeddedOptions {
  dataDir: string;
  /** False for tests: nothing then survives a power cut. */
  durable?: boolean;
  log?: (text: string) => void;
}

export interface EmbeddedPostgres {
  url: string;
  /** True when a killed Certif had left its server running. */
  reused: boolean;
  readonly stop: () => Promise<void>;
}

/** Starts, and on the first call makes, the PostgreSQL of a data folder; one that dies is started again on the same port. */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const { durable = true, log = () => undefined } = options;
  mkdirSync(resolve(options.dataDir), { recursive: true, mode: 0o755 });
  const dataDir = realpathSync(resolve(options.dataDir));
  const giveBack = await takeOwnership(dataDir);
  try {
    const binaries = findBinaries(log);
    const cluster = await openCluster({ dataDir, binaries, durable, log });
    const urlAt = (port: number) => `postgresql://${USER}:${cluster.password}@127.0.0.1:${port}/postgres`;
    const wanted: Launch = {
      binaries,
      cluster: cluster.path,
      logFile: join(dataDir, 'postgres.log'),
      durable,
    };
    const running = await findRunningServer(cluster.path, urlAt);
    if (running) log('the PostgreSQL that a killed Certif left behind is still running, and used');
    const kept = keepRunning(running ?? (await launch(wanted)), wanted, log);
    const stop = async () => {
      await kept.stop();
      giveBack();
    };
    return { url: urlAt(kept.port), reused: running !== undefined, stop };
  } catch (error) {
    giveBack();
    throw error;
  }
}

/** Ends the server that a killed Certif left behind; refuses while its owner lives. */
export async function stopLeftover(folder: string): Promise<void> {
  const dataDir = resolve(folder);
  const cluster = join(workDirOf(dataDir).path, 'postgres');
  const file = readPidFile(cluster);
  const process = file && identityOf(file.pid);
  if (!process || !worksIn(file.pid, cluster)) return;
  const giveBack = await takeOwnership(dataDir);
  await stopServer({ process, port: file.port }).finally(giveBack);
}

function keepRunning(first: Server, wanted: Launch, log: (text: string) => void) {
  const { port } = first;
  let server = first;
  let restarting: Promise<void> | undefined;
  const watch = setInterval(() => {
    if (restarting || isAlive(server.process)) return;
    log('PostgreSQL ended unexpectedly: starting it again.');
    restarting = launch({ ...wanted, port })
      .then((next) => void (server = next))
      .catch(async (error: unknown) => {
        log(String(error));
        await sleep(5_000);
      })
      .finally(() => (restarting = undefined));
  }, 200).unref();
  // A process that leaves without a word (process.exit, an uncaught error) still asks its server to end.
  const lastWord = () => isAlive(server.process) && signal(server.process.pid, 'SIGINT');
  process.once('exit', lastWord);
  const stop = async () => {
    clearInterval(watch);
    process.off('exit', lastWord);
    await restarting;
    await stopServer(server);
  };
  return { port, stop };
}
