import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { identityOf, isAlive, waitForEnd, worksIn } from './processes.js';
import { readPidFile, removePidFile, type Server } from './server.js';

const LIMIT_MS = 60_000;

/** The server that a killed Certif left behind, if it still runs on this cluster. */
export async function findRunningServer(
  cluster: string,
  urlAt: (port: number) => string,
): Promise<Server | undefined> {
  const file = readPidFile(cluster);
  const process = file && identityOf(file.pid);
  if (!file || !process) return undefined;
  if (worksIn(file.pid, cluster) === false) {
    // After a crash of the machine the id in the file is somebody else's, and PostgreSQL would refuse to start because of it.
    removePidFile(cluster);
    return undefined;
  }
  for (const deadline = Date.now() + LIMIT_MS; Date.now() < deadline && isAlive(process); await sleep(20)) {
    const { port, status } = readPidFile(cluster) ?? file;
    if (status === 'stopping') await waitForEnd(process, LIMIT_MS);
    else if (status === 'ready' && (await answers(urlAt(port), cluster))) return { process, port };
  }
  if (!isAlive(process)) return undefined;
  throw new Error(
    `PostgreSQL (pid ${file.pid}) runs on ${cluster} but does not answer: end it, then start again.`,
  );
}

async function answers(url: string, cluster: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  try {
    await client.connect();
    const { rows } = await client.query<{ folder: string }>(
      `SELECT current_setting('data_directory') AS folder`,
    );
    return rows[0]?.folder === cluster;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}
