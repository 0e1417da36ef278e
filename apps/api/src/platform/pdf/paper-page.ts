import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Browser, CDPSession, HTTPRequest, Page } from 'puppeteer-core';
import { PrintFault } from './pdf.errors.js';

export interface PaperPage {
  readonly page: Page;
  readonly protocol: CDPSession;
}

export async function open(browser: Browser): Promise<PaperPage> {
  try {
    const page = await harden(await browser.newPage());
    return { page, protocol: await page.createCDPSession() };
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

const LONG_HTML = 256 * 1024;
/** Small enough that what is read goes with the garbage of the young, which holds nobody up. */
const PIECE = 64 * 1024;
const COPIED_AT_ONCE = 1024 * 1024;

/** Prints a document on a page that was hardened; its own style sheet sets format and margins. */
export async function render({ page, protocol }: PaperPage, html: string): Promise<Buffer> {
  try {
    await page.setContent(html, { timeout: 0 });
    // To fetch it in pieces takes a third of the time of a small paper; a long one at once would hold up everybody else.
    const inPieces = html.length > LONG_HTML;
    const { data, stream } = await protocol.send('Page.printToPDF', {
      preferCSSPageSize: true,
      printBackground: true,
      generateTaggedPDF: true,
      generateDocumentOutline: false,
      transferMode: inPieces ? 'ReturnAsStream' : 'ReturnAsBase64',
    });
    return stream === undefined ? Buffer.from(data, 'base64') : await piecesOf(protocol, stream);
  } catch (error) {
    throw new PrintFault('the browser did not print', { cause: error });
  }
}

async function piecesOf(protocol: CDPSession, handle: string): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for (let ended = false; !ended;) {
    const { data, base64Encoded, eof } = await protocol.send('IO.read', { handle, size: PIECE });
    pieces.push(Buffer.from(data, base64Encoded ? 'base64' : 'utf8'));
    ended = eof;
  }
  await protocol.send('IO.close', { handle });
  return joined(pieces);
}

/** As `Buffer.concat`, but others have their turns meanwhile. */
async function joined(pieces: readonly Buffer[]): Promise<Buffer> {
  const whole = Buffer.allocUnsafe(pieces.reduce((sum, { length }) => sum + length, 0));
  let filled = 0;
  for (const piece of pieces) {
    const before = filled;
    filled += piece.copy(whole, filled);
    if (Math.floor(before / COPIED_AT_ONCE) < Math.floor(filled / COPIED_AT_ONCE)) await nextTurn();
  }
  return whole;
}
