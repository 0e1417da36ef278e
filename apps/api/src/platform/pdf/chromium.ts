import { startBrowser, type BrowserSurroundings, type RunningBrowser } from './browser-process.js';
import { installFonts } from './fonts.js';
import {
  chosenBrowser,
  installedHeadlessShells,
  installedWholeBrowsers,
  type FoundBrowser,
} from './installed-browser.js';
import { packedBrowserRuns, unpackBrowser } from './packed-browser.js';
import { ChromiumMissing } from './pdf.errors.js';
import { isRoot, nobodyMayReach } from '../work-dir.js';
import { makeOpenFolder } from './browser-folders.js';

export interface ChromiumOptions {
  /** Where the browser of npm, the fonts and their cache are kept; see `pdfWorkDir()`. */
  readonly workDir: string;
  /** `CHROMIUM_PATH`: a binary, or `npm` for the one of @sparticuz/chromium; unset, the first that starts. */
  readonly chromiumPath?: string | undefined;
  readonly log?: ((message: string) => void) | undefined;
  /** Further flags for the browser, the last ones to be heard. */
  readonly flags?: readonly string[] | undefined;
}

/**
 * Starts a browser: the chosen one, else a headless shell of this machine, the one that came with npm, a whole browser.
 * @throws ChromiumMissing when none starts
 */
export async function launchChromium(options: ChromiumOptions): Promise<RunningBrowser> {
  await makeOpenFolder(options.workDir);
  const surroundings = { workDir: options.workDir, fontConfig: await installFonts(options.workDir) };
  const failures: string[] = [];
  for await (const found of candidates(options)) {
    try {
      const running = await start(found, surroundings, options);
      options.log?.(`Papers are printed by ${found.path} (${await running.browser.version()})`);
      return running;
    } catch (error) {
      failures.push(`${found.path}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  throw new ChromiumMissing(
    failures.length > 0
      ? `no browser starts: ${failures.join('; ')}`
      : 'no browser found to print papers: install chromium-headless-shell, or set CHROMIUM_PATH',
  );
}

async function* candidates({ workDir, chromiumPath }: ChromiumOptions): AsyncGenerator<FoundBrowser> {
  if (chromiumPath && chromiumPath !== 'npm') {
    const chosen = chosenBrowser(chromiumPath);
    if (isRoot() && !nobodyMayReach(chosen.path))
      throw new ChromiumMissing(
        `CHROMIUM_PATH: nobody, as whom the browser runs, cannot reach ${chosen.path}`,
      );
    yield chosen;
    return;
  }
  if (chromiumPath !== 'npm') yield* installedHeadlessShells();
  if (packedBrowserRuns) yield await unpackBrowser(workDir);
  if (chromiumPath !== 'npm') yield* installedWholeBrowsers();
}

async function start(
  found: FoundBrowser,
  surroundings: BrowserSurroundings,
  { log, flags = [] }: ChromiumOptions,
) {
  try {
    return await startBrowser(found, surroundings, flags);
  } catch {
    const running = await startBrowser(found, surroundings, [...flags, '--no-sandbox']);
    log?.(`${found.path} starts only without its sandbox (are user namespaces forbidden here?)`);
    return running;
  }
}
