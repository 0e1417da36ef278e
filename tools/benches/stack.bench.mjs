import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import autocannon from 'autocannon';
import { freePort } from '../own-api.mjs';

const CONNECTIONS = 10;
const SECONDS = 2;

/** @param {import('../own-api.mjs').OwnApi} api */
export async function benches(api) {
  const raw = await startRaw(api);
  const ours = `${api.base}/me`;
  const theirs = `http://127.0.0.1:${raw.port}/`;
  await sameBytes(ours, theirs, api.token);
  return [
    {
      name: 'stack',
      ours: 'requests a second of `GET /api/me`: token, access check, log, metrics',
      against: 'raw `node:http` with the same verification and the same two statements through `pg`',
      goal: 'at least 0.5',
      reached: (/** @type {number} */ ratio) => ratio >= 0.5,
      a: () => throughput(ours, api.token),
      b: () => throughput(theirs, api.token),
      end: raw.end,
    },
  ];
}

/** @param {import('../own-api.mjs').OwnApi} api */
async function startRaw(api) {
  const port = await freePort(22_000);
  const { rows } = await api.database.query(`select value from settings where key = 'secret_key'`);
  const child = fork(fileURLToPath(new URL('raw-me.mjs', import.meta.url)), [], {
    env: { ...process.env, PORT: String(port), DATABASE_URL: api.databaseUrl, SECRET: rows[0].value },
  });
  await new Promise((ready) => child.once('message', ready));
  return {
    port,
    end: async () => {
      const ended = new Promise((done) => child.once('exit', done));
      child.kill();
      await ended;
    },
  };
}

/** @param {string} url @param {string} token */
async function throughput(url, token) {
  const { requests, non2xx, errors } = await autocannon({
    url,
    connections: CONNECTIONS,
    duration: SECONDS,
    headers: { authorization: `Bearer ${token}` },
  });
  if (non2xx > 0 || errors > 0) throw new Error(`${url}: ${non2xx} refusals, ${errors} errors`);
  return requests.average;
}

/** Both must answer the same, or the comparison is of two different things. @param {string} one @param {string} other @param {string} token */
async function sameBytes(one, other, token) {
  const [ours, theirs] = await Promise.all(
    [one, other].map(async (url) =>
      (await fetch(url, { headers: { authorization: `Bearer ${token}` } })).text(),
    ),
  );
  if (ours !== theirs) throw new Error(`not the same answer:\n${ours}\n${theirs}`);
}
