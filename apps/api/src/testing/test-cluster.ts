import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres, stopLeftover } from '../platform/database/embedded/embedded-postgres.js';
import { isOwned } from '../platform/database/embedded/ownership.js';

export interface TestCluster {
  url: string;
  readonly stop: () => Promise<void>;
}

const PREFIX = 'certif-test-cluster-';
const INTERRUPTIONS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** A cluster for one run, ended and deleted with it, also when the run is interrupted; what a killed run left goes at the next. */
export async function startTestCluster(): Promise<TestCluster> {
  await sweep();
  const dataDir = mkdtempSync(join(tmpdir(), PREFIX));
  chmodSync(dataDir, 0o755);
  const postgres = await startEmbeddedPostgres({ dataDir, durable: false });
  const stop = async () => {
    for (const signal of INTERRUPTIONS) process.off(signal, interrupted);
    await postgres.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  const interrupted = (signal: NodeJS.Signals) =>
    void stop().finally(() => process.kill(process.pid, signal));
  for (const signal of INTERRUPTIONS) process.once(signal, interrupted);
  return { url: postgres.url, stop };
}

async function sweep(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((each) => each.startsWith(PREFIX))) {
    const folder = join(tmpdir(), name);
    try {
      if (isOwned(folder) ?? isYoung(folder)) continue;
      await stopLeftover(folder);
      rmSync(folder, { recursive: true, force: true });
    } catch {
      // Another user's, or another run sweeps it at this moment.
    }
  }
}

const isYoung = (folder: string): boolean => Date.now() - statSync(folder).mtimeMs < 60_000;
