import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { setPriority } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { connect, defaultArgs, type Browser } from 'puppeteer-core';
import type { FoundBrowser } from './installed-browser.js';
import { PipeTransport } from './pipe-transport.js';
import { within } from './within.js';
import { isRoot, NOBODY } from '../work-dir.js';
import { makeRunFolder } from './browser-folders.js';

export interface RunningBrowser {
  readonly browser: Browser;
  readonly child: ChildProcess;
  /** Resolves when the process has ended and its folder is cleared away. */
  readonly gone: Promise<void>;
}

export interface BrowserSurroundings {
  readonly workDir: string;
  /** The path of a fontconfig file. */
  readonly fontConfig: string;
}

const START_MS = 30_000;
const END_MS = 2_000;
const POLITE = 10;

// Beside Puppeteer's own: no graphics, no name resolved, letters spaced as for print and not as for a screen.
const FLAGS = [
  '--remote-debugging-pipe',
  '--disable-gpu',
  '--disable-component-update',
  '--disable-crashpad-for-testing',
  '--no-startup-window',
  '--font-render-hinting=none',
  '--host-resolver-rules=MAP * ~NOTFOUND',
];

/**
 * Starts a browser in a folder of its own, which goes with it.
 * Chromium refuses to run as root with its sandbox, and rightly so: started by root it runs as nobody, sandbox kept.
 * @throws Error with what the browser said
 */
export async function startBrowser(
  { path, libraries }: FoundBrowser,
  { workDir, fontConfig }: BrowserSurroundings,
  flags: readonly string[] = [],
): Promise<RunningBrowser> {
  const run = await makeRunFolder(workDir);
  const clean = () => rm(run, { recursive: true, force: true, maxRetries: 5 }).catch(() => undefined);
  const child = spawn(
    path,
    // On a full Chromium `shell` is the new headless, as the old one is gone from it.
    await defaultArgs({ headless: 'shell', userDataDir: join(run, 'profile'), args: [...FLAGS, ...flags] }),
    {
      ...(isRoot() ? NOBODY : {}),
      env: environment(run, fontConfig, libraries),
      stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
      // It leads a process group, so that a kill can reach all of it.
      detached: true,
      windowsHide: true,
    },
  );
  letOthersFirst(child);
  const gone = once(child, 'exit').then(clean, clean);
  const complaint = lastWords(child.stderr);
  const transport = new PipeTransport(child.stdio[3] as Writable, child.stdio[4] as Readable);
  try {
    await once(child, 'spawn');
    // A page has no window to fit, and each job has a limit of its own.
    const connecting = connect({ transport, defaultViewport: null, protocolTimeout: 0 });
    if (!(await within(START_MS, connecting))) throw new Error(`does not answer in ${START_MS} ms`);
    return { browser: await connecting, child, gone };
  } catch (error) {
    killBrowser(child);
    await within(END_MS, gone);
    throw new Error(complaint() ?? String(error), { cause: error });
  }
}

/** Papers can wait a moment longer than a click: who asks the API is served first where both want the processor. */
function letOthersFirst({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  // Where that is not allowed, or unknown, they share the processor evenly.
  const allowed = (act: () => void) => {
    try {
      act();
    } catch {
      return;
    }
  };
  allowed(() => {
    setPriority(pid, POLITE);
  });
  // It leads a session, and Linux weighs sessions against each other by a priority of their own.
  allowed(() => {
    writeFileSync(`/proc/${pid}/autogroup`, String(POLITE));
  });
}

/** Kills a browser with all its processes. */
export function killBrowser(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? child.pid : -child.pid, 'SIGKILL');
  } catch {
    // It was gone already.
  }
}

// A whole new environment: the browser has no business with our secrets.
function environment(run: string, fontConfig: string, libraries: string | undefined): NodeJS.ProcessEnv {
  return {
    PATH: process.env['PATH'],
    LANG: 'C.UTF-8',
    HOME: run,
    TMPDIR: run,
    XDG_CONFIG_HOME: run,
    XDG_CACHE_HOME: run,
    FONTCONFIG_FILE: fontConfig,
    ...(libraries === undefined ? {} : { LD_LIBRARY_PATH: libraries }),
  };
}

/** The line in which a browser says why it ends, for instance which library is missing. */
function lastWords(stderr: Readable | null): () => string | undefined {
  let said = '';
  stderr?.setEncoding('utf8').on('error', () => undefined);
  stderr?.on('data', (text: string) => (said = (said + text).slice(-4_000)));
  return () => said.split('\n').find((line) => /FATAL|error while loading/.test(line));
}
