import { accessSync, closeSync, constants, openSync, readSync } from 'node:fs';
import { basename } from 'node:path';
import { ChromiumMissing } from './pdf.errors.js';

export interface FoundBrowser {
  readonly path: string;
  /** A folder of shared libraries that it may need. */
  readonly libraries?: string;
}

// Real binaries, never a wrapper in /usr/bin: some of those stay in between as a shell, and a kill then leaves the
// browser running.
const HEADLESS_SHELLS = [
  '/usr/lib/chromium/chromium-headless-shell',
  '/usr/lib64/chromium-browser/headless_shell',
  '/opt/google/chrome-headless-shell/chrome-headless-shell',
  '/headless-shell/headless-shell',
];
const WHOLE_BROWSERS = [
  '/usr/lib/chromium/chromium',
  '/usr/lib/chromium/chrome',
  '/usr/lib64/chromium-browser/chromium-browser',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** Browsers made to run without a window: they print twice as fast as whole ones, and rest when they have nothing to do. */
export const installedHeadlessShells = (): FoundBrowser[] => installed(HEADLESS_SHELLS);

/** Browsers that people use: warm and idle, one takes some 7 % of a core. */
export const installedWholeBrowsers = (): FoundBrowser[] => installed(WHOLE_BROWSERS);

const installed = (places: string[]) => places.filter(isExecutable).map((path) => ({ path }));

/**
 * The browser that somebody chose.
 * @throws ChromiumMissing when there is none at that path
 */
export function chosenBrowser(path: string): FoundBrowser {
  if (!isExecutable(path)) throw new ChromiumMissing(`CHROMIUM_PATH: there is no browser to run at ${path}`);
  const real = `/usr/lib/chromium/${basename(path)}`;
  return { path: isScript(path) && isExecutable(real) ? real : path };
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function isScript(path: string): boolean {
  const file = openSync(path, 'r');
  try {
    const start = Buffer.alloc(2);
    readSync(file, start, 0, 2, 0);
    return start.toString('latin1') === '#!';
  } finally {
    closeSync(file);
  }
}
