// @ts-check
// `npm start`: from a fresh clone to a running Certif, and its end when asked.
import { dataDir, endLeftoverPostgres, openLog, startApi, tailOf } from './api.mjs';
import { build } from './build.mjs';
import { endWithChildren, whenOrphaned } from './run.mjs';
import { fail, say, seconds } from './say.mjs';
import { begun, setUp } from './setup.mjs';

async function main() {
  await setUp();
  const { release } = endWithChildren();
  await build();
  release();
  await serve();
}

async function serve() {
  const folder = dataDir();
  const log = openLog(folder);
  let state = /** @type {'starting' | 'refused' | 'ready' | 'stopping'} */ ('starting');
  /** @param {import('./api.mjs').Message} message */
  const hear = (message) => {
    if (message.kind === 'progress')
      return say(`- ${message.text.charAt(0).toUpperCase()}${message.text.slice(1)}`);
    state = message.kind;
    if (message.kind === 'ready') welcome(message, log.name);
    else
      console.error(
        `\nCertif can't start:\n${message.problems.map((problem) => `  - ${problem}`).join('\n')}`,
      );
  };
  const api = startApi({ output: log.handle, hear });
  const stop = () => {
    if (state === 'stopping') return;
    state = 'stopping';
    say('\nStopping...');
    void api.stop();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
  whenOrphaned(stop);
  const { code, signal } = await api.ended;
  if (state === 'starting')
    console.error(`\nCertif ended before it was ready. The end of ${log.name}:\n\n${tailOf(log.file)}`);
  if (state === 'ready')
    console.error(`\nCertif ended unexpectedly (${signal ?? `code ${code}`}): see ${log.name}.`);
  if (signal && !process.env['DATABASE_URL']) await endLeftoverPostgres(folder);
  process.exit(code ?? (state === 'stopping' ? 0 : 1));
}

/** @param {Extract<import('./api.mjs').Message, { kind: 'ready' }>} message @param {string} logName */
function welcome({ url, accounts, password, notes }, logName) {
  say(`\nCertif is ready at ${url}  (${seconds(begun)})\n`);
  if (accounts.length > 0) {
    const width = Math.max(...accounts.map(({ signIn }) => signIn.length));
    say(`Demo accounts, all with the password ${password}:`);
    for (const { who, signIn } of accounts) say(`  ${signIn.padEnd(width)}  ${who}`);
    say();
  }
  for (const note of notes) say(note);
  say(`Its log is ${logName}. Ctrl-C ends it.`);
}

main().catch(fail);
