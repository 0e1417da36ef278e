import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { packedBrowserRuns } from '../packed-browser.js';
import { Pdf, type PdfOptions } from '../pdf.service.js';
import { pdfWorkDir } from '../browser-folders.js';

/**
 * Kept from run to run, for it takes seconds to unpack the browser; of each user, since one can't write into what another
 * made; the path has a space, as many have.
 */
export const DATA_DIR_OF_TESTS = join(tmpdir(), `certif test ${userInfo().uid}`);

/** The browser of npm, so that each machine tests the same one. */
export const browserOfTests = process.env['CHROMIUM_PATH'] || (packedBrowserRuns ? 'npm' : undefined);

/** With the patience of a machine that has other work. */
export function pdfForTests(options: Partial<PdfOptions> = {}): Pdf {
  return new Pdf({
    workDir: pdfWorkDir(DATA_DIR_OF_TESTS),
    chromiumPath: browserOfTests,
    limitMs: 30_000,
    ...options,
  });
}
