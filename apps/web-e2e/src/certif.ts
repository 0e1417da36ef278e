import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { freePort } from '../../api/src/testing/free-port.js';
import { startApi, type TestApi } from '../../api/src/testing/start-api.js';
import { launchChromium } from '../../api/src/platform/pdf/chromium.js';
import { browserOfTests, DATA_DIR_OF_TESTS } from '../../api/src/platform/pdf/testing/pdf-for-tests.js';
import { pdfWorkDir } from '../../api/src/platform/pdf/browser-folders.js';
import { BrowserTab, type Surroundings } from './pages/browser-tab.js';

/** The built web client and the API on an empty database, behind one address, and a browser to visit it. */
export interface Certif {
  readonly api: TestApi;
  /** A new visitor: no cookie, nothing remembered. */
  visitor(surroundings?: Partial<Surroundings>): Promise<BrowserTab>;
  close(): Promise<void>;
}

const webRoot = resolve(__dirname, '../../../dist/web/browser');

/** @param environment what the configuration says beside the defaults of tests, a mail server for example */
export async function startCertif(environment: NodeJS.ProcessEnv = {}): Promise<Certif> {
  const port = await freePort();
  const api = await startApi({ PUBLIC_URL: `http://127.0.0.1:${port}`, ...environment }, { webRoot });
  await api.app.listen(port, '127.0.0.1');
  // The browser may run as another user than we do: what it uploads must be readable by all.
  const files = mkdtempSync(join(tmpdir(), 'certif-files-'));
  chmodSync(files, 0o755);
  let browser: Browser | undefined;
  const contexts: { close(): Promise<void> }[] = [];
  return {
    api,
    visitor: async (surroundings) => {
      browser ??= await launch();
      const context = await browser.createBrowserContext();
      contexts.push(context);
      return BrowserTab.open(context, { origin: `http://127.0.0.1:${port}`, files }, surroundings);
    },
    close: async () => {
      for (const context of contexts) await context.close();
      await browser?.close();
      await api.close();
      rmSync(files, { recursive: true, force: true });
    },
  };
}

async function launch(): Promise<Browser> {
  const { browser } = await launchChromium({
    workDir: pdfWorkDir(DATA_DIR_OF_TESTS),
    chromiumPath: browserOfTests,
    flags: ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
  });
  return browser;
}
