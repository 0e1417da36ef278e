// What a power cut leaves behind: the API is killed in the middle of imports, and what the database then holds is judged.
import { setTimeout as sleep } from 'node:timers/promises';
import { endWithChildren } from './run.mjs';
import { fail, say, step, Trouble } from './say.mjs';
import { setUp } from './setup.mjs';

const ROUNDS = 12;
const OLD = 50;
const NEW = 5_000;

async function main() {
  await setUp();
  const { build } = await import('./build.mjs');
  await build();
  const { listOf } = await import('./candidate-list.mjs');
  const { newSession, startOwnApi, upload } = await import('./own-api.mjs');
  const { killMassImports } = await import('./mass-import.chaos.mjs');
  const starting = startOwnApi();
  const { release } = endWithChildren(() =>
    starting.then(
      (api) => api.stop(),
      () => undefined,
    ),
  );
  const api = await step('Starting the API', () => starting);
  const outcomes = { old: 0, new: 0, acknowledged: 0 };
  try {
    const [old, young] = [listOf(OLD), listOf(NEW)];
    await step(`Killing the API ${ROUNDS} times in the middle of an import`, async (progress) => {
      const start = performance.now();
      await upload(api, await newSession(api), young);
      const whole = performance.now() - start;
      for (let round = 0; round < ROUNDS; round += 1) {
        progress(`${round} of ${ROUNDS}`);
        const session = await newSession(api);
        await upload(api, session, old);
        const importing = upload(api, session, young);
        // The kills sweep over the whole length of an import and beyond its end; after a restart nothing is warm.
        await sleep((whole * 2 * (round + 1)) / ROUNDS);
        await api.kill();
        const report = await importing;
        await api.restart();
        const found = await judge(api, session, report);
        outcomes[found] += 1;
        if (report) outcomes.acknowledged += 1;
      }
    });
    const many = await step('Killing the API in the middle of mass imports of 300 sessions', (progress) =>
      killMassImports(api, progress),
    );
    say(
      `Of a mass import nothing was there ${many.none} times, everything ${many.all} times, nothing between; ${many.acknowledged} had been acknowledged, and all were there when asked for again.`,
    );
  } finally {
    await api.stop();
    release();
  }
  say(
    `The old list stood ${outcomes.old} times, the new one ${outcomes.new} times, nothing between; ${outcomes.acknowledged} imports had been acknowledged.`,
  );
}

/** The old list or the whole new one, its count and its journal with it.
 * @param {import('./own-api.mjs').OwnApi} api @param {string} session @param {object | undefined} report
 * @returns {Promise<'old' | 'new'>}
 */
async function judge({ database }, session, report) {
  const { rows } = await database.query(
    `select (select count(*)::int from candidates where session_id = sessions.id) as enrolled, enrolled_count as counted,
            (select count(*)::int from journal where session_id = sessions.id and act = 'candidates.imported') as imports
       from sessions where id = $1`,
    [session],
  );
  const [{ enrolled, counted, imports }] = rows;
  const isNew = enrolled === NEW && imports === 2;
  const isOld = enrolled === OLD && imports === 1;
  if (counted !== enrolled || !(isNew || isOld) || (report && !isNew)) {
    throw new Trouble(
      `Something between: ${JSON.stringify({ enrolled, counted, imports, acknowledged: Boolean(report) })}`,
    );
  }
  return isNew ? 'new' : 'old';
}

main().catch(fail);
