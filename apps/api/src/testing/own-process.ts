import { fork, type ChildProcess } from 'node:child_process';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const sources = resolve(__dirname, '..');

/** The API as a process of its own, to be killed as a power cut would. */
export interface OwnProcess {
  readonly pid: number | undefined;
  kill(): Promise<void>;
}

/** Starts `main` from the sources with this environment; ready when it listens. */
export async function startProcess(environment: NodeJS.ProcessEnv): Promise<OwnProcess> {
  const child = fork(join(sources, 'main.ts'), [], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    execArgv: ['--import', pathToFileURL(join(sources, 'testing/swc-typescript.mjs')).href],
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], LOG_LEVEL: 'warn', ...environment },
  });
  await listening(child);
  return {
    pid: child.pid,
    kill: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = new Promise((done) => child.once('exit', done));
      child.kill('SIGKILL');
      await gone;
    },
  };
}

const listening = (child: ChildProcess) =>
  new Promise<void>((ready, failed) => {
    child.on('message', (message: { kind: string }) => {
      if (message.kind === 'ready') ready();
      if (message.kind === 'refused') failed(new Error(JSON.stringify(message)));
    });
    child.once('exit', (code) => {
      failed(new Error(`the API ended with ${code}`));
    });
  });
