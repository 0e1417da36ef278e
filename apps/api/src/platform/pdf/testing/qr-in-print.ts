import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { launchChromium } from '../chromium.js';
import { pdfWorkDir } from '../browser-folders.js';
import { browserOfTests, DATA_DIR_OF_TESTS } from './pdf-for-tests.js';

const jsQr = readFileSync(require.resolve('jsqr'), 'utf8');
const pdfJs = readFileSync(join(dirname(require.resolve('unpdf')), 'pdfjs.mjs'), 'utf8');
const reader = readFileSync(join(import.meta.dirname, 'qr-in-print.page.js'), 'utf8');

/**
 * What a telephone reads in the QR code of a printed first page: pdf.js draws the page in a browser, as so many dots an
 * inch, and jsQR looks at the dots.
 */
export async function qrInPrint(pdf: Buffer, dotsPerInch: number): Promise<unknown> {
  const workDir = pdfWorkDir(DATA_DIR_OF_TESTS);
  const { browser } = await launchChromium({ workDir, chromiumPath: browserOfTests });
  try {
    const page = await browser.newPage();
    await page.addScriptTag({ content: jsQr });
    await page.addScriptTag({
      type: 'module',
      content: `${pdfJs}\nglobalThis.getDocument = getDocument;\n${reader}`,
    });
    await page.waitForFunction('globalThis.readQr');
    return await page.evaluate(`readQr('${pdf.toString('base64')}', ${dotsPerInch / 72})`);
  } finally {
    await browser.close();
  }
}
