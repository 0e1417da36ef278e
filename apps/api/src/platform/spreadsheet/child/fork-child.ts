import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/**
 * Built, the child is a module of dist beside this one. Under Jest this file is the source, which only Jest's own
 * transform turns into JavaScript, and a child is out of its reach: there Node strips the types itself (which is why
 * all below spreadsheet/ keeps to syntax that can be erased) and a hook finds `x.ts` where `x.js` is
 * imported. The alternative, building before each test run, is slower and reads yesterday's code when forgotten.
 */
const isSource = import.meta.url.endsWith('.ts');
const entry = fileURLToPath(new URL(`./spreadsheet.child.${isSource ? 'ts' : 'js'}`, import.meta.url));
const fromSource = isSource
  ? ['--import', new URL('../../../testing/own-typescript.mjs', import.meta.url).href]
  : [];

/**
 * A new process for reading, which may not write files, start processes or load native code, and inherits no
 * environment: no secret is in its reach. Its clock is UTC wherever the server stands.
 */
export function forkChild(heapMb: number): ChildProcess {
  const { SystemRoot } = process.env;
  return fork(entry, [], {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    env: { TZ: 'UTC', ...(SystemRoot && { SystemRoot }) },
    execArgv: [
      `--max-old-space-size=${heapMb}`,
      '--permission',
      '--allow-fs-read=*',
      '--disallow-code-generation-from-strings',
      ...fromSource,
    ],
  });
}
