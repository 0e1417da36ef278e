import type { Browser, HTTPRequest, Page } from 'puppeteer-core';
import { PrintFault } from './pdf.errors.js';

export async function open(browser: Browser): Promise<Page> {
  try {
    return await harden(await browser.newPage());
  } catch (error) {
    throw new PrintFault('the browser did not open a page', { cause: error });
  }
}

/** No script, no network: a paper is text, whatever somebody typed into a name. */
async function harden(page: Page): Promise<Page> {
  await page.setJavaScriptEnabled(false);
  await page.setRequestInterception(true);
  page.on('request', (request: HTTPRequest) => {
    const harmless = /^(?:data|about):/.test(request.url());
    void (harmless ? request.continue() : request.abort('blockedbyclient')).catch(() => undefined);
  });
  await page.setOfflineMode(true);
  return page;
}

/** Prints a document on a page that was hardened; its own style sheet sets format and margins. */
export async function render(page: Page, html: string): Promise<Buffer> {
  try {
    await page.setContent(html, { timeout: 0 });
    const bytes = await page.pdf({
      preferCSSPageSize: true,
      printBackground: true,
      tagged: true,
      outline: false,
      // Our fonts are installed, not loaded by the page.
      waitForFonts: false,
      timeout: 0,
    });
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  } catch (error) {
    throw new PrintFault('the browser did not print', { cause: error });
  }
}
