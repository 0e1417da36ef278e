// Calls at a steady pace, whatever the answers do, as people click: a closed loop would slow down with what it measures.
// As a program of its own it makes them, told by messages: a process that does something else too would answer for it.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { Agent, get } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const PROGRAM = fileURLToPath(import.meta.url);
const PACE_MS = 10;

/** Starts the process that calls. */
export function startCaller() {
  const child = fork(PROGRAM, [], { execArgv: [] });
  const gone = once(child, 'exit').then(() => {
    throw new Error('the process that calls has ended');
  });
  gone.catch(() => undefined);
  /** @param {any} request @returns {Promise<any>} */
  const told = async (request) => {
    const answer = once(child, 'message');
    child.send(request);
    return (await Promise.race([answer, gone]))[0];
  };
  return {
    /** Milliseconds of each call, from when it was due to its answer.
     * @param {Promise<unknown>} work @param {string} url @param {string} token @returns {Promise<number[]>}
     */
    during: async (work, url, token) => {
      await told({ url, token });
      await work;
      const { times, trouble } = await told('enough');
      if (trouble) throw new Error(`${url}: ${trouble}`);
      return times;
    },
    end: () => child.kill(),
  };
}

if (process.argv[1] === PROGRAM) {
  const agent = new Agent({ keepAlive: true });
  /** @type {(() => Promise<void>) | undefined} */
  let end;
  process.on('message', (/** @type {any} */ request) => {
    if (request === 'enough') void end?.();
    else end = begin(request, agent);
  });
}

/** @param {{ url: string, token: string }} request @param {Agent} agent */
function begin({ url, token }, agent) {
  let goesOn = true;
  const start = performance.now();
  /** @type {Promise<number>[]} */
  const calls = [];
  const calling = (async () => {
    for (let due = start; goesOn; due += PACE_MS) {
      await sleep(Math.max(0, due - performance.now()));
      // Since it was due: a caller that is late because the machine is busy waits as well.
      calls.push(call(url, token, agent).then(() => performance.now() - due));
    }
  })();
  process.send?.('calling');
  return async () => {
    goesOn = false;
    await calling;
    process.send?.(
      await Promise.all(calls).then(
        (times) => ({ times }),
        (error) => ({ trouble: String(error) }),
      ),
    );
  };
}

/** @param {string} url @param {string} token @param {Agent} agent @returns {Promise<void>} */
const call = (url, token, agent) =>
  new Promise((resolve, reject) => {
    get(url, { agent, headers: { authorization: `Bearer ${token}` } }, (answer) => {
      answer.resume().once('end', () => {
        if (answer.statusCode === 200) resolve();
        else reject(new Error(`answered ${answer.statusCode}`));
      });
    }).once('error', reject);
  });
