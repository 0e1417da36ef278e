import { fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startEmbeddedPostgres } from '../dist/api/platform/database/embedded/embedded-postgres.js';

/** @typedef {Awaited<ReturnType<typeof startOwnApi>>} OwnApi */

const RENEW_MS = 300_000;

/** The built API on a cluster and a port of its own, seeded with the demo, logging as production does. */
export async function startOwnApi() {
  const dataDir = mkdtempSync(join(tmpdir(), 'certif-own-'));
  const postgres = await startEmbeddedPostgres({ dataDir });
  const port = await freePort(21_000);
  const base = `http://127.0.0.1:${port}/api`;
  const environment = {
    ...process.env,
    DATA_DIR: dataDir,
    DATABASE_URL: postgres.url,
    SEED: 'demo',
    PORT: String(port),
    LOG_LEVEL: 'info',
  };
  const clear = async () => {
    await postgres.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  // Without an API there is nothing to stop, and nobody else would end its PostgreSQL.
  let child = await launch(environment).catch(async (error) => {
    await clear();
    throw error;
  });
  const database = new pg.Pool({ connectionString: postgres.url, max: 4 });
  let token = await signIn(base);
  // A run takes longer than a token lasts.
  const renewing = setInterval(() => {
    signIn(base).then(
      (fresh) => (token = fresh),
      () => undefined,
    );
  }, RENEW_MS);
  /** @type {Promise<void> | undefined} */
  let stopping;
  const stop = async () => {
    clearInterval(renewing);
    await database.end();
    const ended =
      child.exitCode === null && child.signalCode === null && new Promise((done) => child.once('exit', done));
    child.kill('SIGTERM');
    await ended;
    await clear();
  };
  return {
    base,
    get token() {
      return token;
    },
    database,
    databaseUrl: postgres.url,
    /** Of the API’s process, while it runs. */
    pid: () => child.pid ?? NaN,
    /** Ends the process as a power cut would; PostgreSQL goes on. */
    async kill() {
      const ended = new Promise((done) => child.once('exit', done));
      child.kill('SIGKILL');
      await ended;
    },
    async restart() {
      child = await launch(environment);
    },
    /** Ends everything that was started; a signal and the end of the work may both ask for it. */
    stop: () => (stopping ??= stop()),
  };
}

/** @param {NodeJS.ProcessEnv} env */
async function launch(env) {
  const child = fork('dist/api/main.js', [], { env, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  await new Promise((ready, failed) => {
    child.on('message', (/** @type {{ kind: string }} */ { kind }) => {
      if (kind === 'ready') ready(undefined);
    });
    child.once('exit', (code) => failed(new Error(`the API ended with ${code}`)));
  });
  return child;
}

/** A new session of the demo's university. @param {{ base: string, token: string }} api @returns {Promise<string>} */
export async function newSession({ base, token }) {
  /** @param {string} path @param {RequestInit} [options] */
  const call = async (path, options = {}) => {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    return (await fetch(base + path, { ...options, headers })).json();
  };
  const { currentCentreId } = await call('/me');
  const plan = { site: 'Banc', room: 'Salle A', date: '2099-01-10', time: '14:00', invigilators: 'Personne' };
  const { id } = await call(`/centres/${currentCentreId}/sessions`, {
    method: 'POST',
    body: JSON.stringify(plan),
  });
  return id;
}

/** Sends a list; answers the report, or undefined when no answer came.
 * @param {{ base: string, token: string }} api @param {string} session @param {Buffer} file
 * @returns {Promise<{ added: number, unchanged: number } | undefined>}
 */
export async function upload({ base, token }, session, file) {
  const body = new FormData();
  body.append('file', new Blob([new Uint8Array(file)]), 'liste.ods');
  try {
    const response = await fetch(`${base}/sessions/${session}/candidates/import`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
      body,
    });
    return await response.json();
  } catch {
    return undefined;
  }
}

/** @param {string} base */
async function signIn(base) {
  const response = await fetch(`${base}/auth/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: 'admin@certif.test', password: 'Certif2026' }),
  });
  /** @type {{ accessToken: string }} */
  const { accessToken } = await response.json();
  return accessToken;
}

/** The first free port from there on: below the range from which the system itself takes ports.
 * @param {number} from
 * @returns {Promise<number>}
 */
export async function freePort(from) {
  for (let port = from; ; port += 1) {
    const isFree = await new Promise((resolve) => {
      const probe = createServer()
        .once('error', () => resolve(false))
        .listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
    });
    if (isFree) return port;
  }
}
