import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { eventually } from '../apps/api/src/testing/eventually.js';

// A tool that runs a shell that runs a program: the program notes its process id and would go on for a minute.
const tool = (pidFile: string) => `
  import { endWithChildren, run } from ${JSON.stringify(pathToFileURL(resolve('tools/run.mjs')).href)};
  endWithChildren();
  await run('sh', ['-c', 'sh -c "echo \\$\\$ > $0; exec sleep 60"; true', ${JSON.stringify(pidFile)}]);
`;

describe('what a tool runs', () => {
  let folder: string;
  let running: ChildProcess;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'certif-run-'));
    writeFileSync(join(folder, 'tool.mjs'), tool(join(folder, 'pid')));
    running = spawn(process.execPath, [join(folder, 'tool.mjs')], { stdio: 'inherit' });
    await eventually(aliveNow, (alive) => alive);
  });

  afterEach(() => {
    running.kill('SIGKILL');
    rmSync(folder, { recursive: true });
  });

  const aliveNow = () => Promise.resolve(isAlive(join(folder, 'pid')));

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    'ends with it on %s, grandchildren included',
    async (signal) => {
      const ended = new Promise((answer) => running.once('exit', answer));
      running.kill(signal);
      expect(await ended).not.toBe(0);
      await eventually(aliveNow, (alive) => !alive);
    },
  );
});

function isAlive(pidFile: string): boolean {
  if (!existsSync(pidFile)) return false;
  const pid = Number(readFileSync(pidFile, 'utf8'));
  try {
    return pid > 0 && process.kill(pid, 0);
  } catch {
    return false;
  }
}
