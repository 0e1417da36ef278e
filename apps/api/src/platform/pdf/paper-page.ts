import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, CDPSession, HTTPRequest, Page } from 'puppeteer-core';
import { PrintFault } from './pdf.errors.js';
import { Print } from './print.js';

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
/** What is said to the browser at once, in letters, and what is heard of it, in bytes: others have their turns between. */
const PIECE = 64 * 1024;
/** Bytes are kept in few large pieces, for the memory of each small one would count as a reason to look for garbage. */
const KEPT_PIECE = 1024 * 1024;
const LOADED_MS = 10;

/** Prints a document on a page that was hardened; its own style sheet sets format and margins. */
export async function render({ page, protocol }: PaperPage, html: string): Promise<Print> {
  try {
    const isLong = html.length > LONG_HTML;
    if (isLong) await write(protocol, html);
    else await page.setContent(html, { timeout: 0 });
    // To fetch it in pieces takes a third of the time of a small paper; a long one at once would hold up everybody else.
    const { data, stream } = await protocol.send('Page.printToPDF', {
      preferCSSPageSize: true,
      printBackground: true,
      generateTaggedPDF: true,
      generateDocumentOutline: false,
      transferMode: isLong ? 'ReturnAsStream' : 'ReturnAsBase64',
    });
    return stream === undefined ? new Print([Buffer.from(data, 'base64')]) : await read(protocol, stream);
  } catch (error) {
    throw new PrintFault('the browser did not print', { cause: error });
  }
}

/** As `setContent`, in pieces. Scripts of the document do not run; what is evaluated here are the browser's tools. */
async function write(protocol: CDPSession, html: string): Promise<void> {
  const evaluate = async (expression: string): Promise<unknown> => {
    const { result, exceptionDetails } = await protocol.send('Runtime.evaluate', {
      expression,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  };
  await evaluate('var pieces = []; undefined');
  for (let start = 0; start < html.length; start += PIECE) {
    await evaluate(`pieces.push(${JSON.stringify(html.slice(start, start + PIECE))})`);
  }
  await evaluate(`document.open(); document.write(pieces.join('')); document.close(); pieces = undefined`);
  while ((await evaluate('document.readyState')) !== 'complete') await pause(LOADED_MS);
}

async function read(protocol: CDPSession, handle: string): Promise<Print> {
  const full: Buffer[] = [];
  let piece = Buffer.allocUnsafe(KEPT_PIECE);
  let filled = 0;
  for (let ended = false; !ended;) {
    const { data, base64Encoded, eof } = await protocol.send('IO.read', { handle, size: PIECE });
    if (filled + PIECE > KEPT_PIECE) {
      full.push(piece.subarray(0, filled));
      piece = Buffer.allocUnsafe(KEPT_PIECE);
      filled = 0;
    }
    filled += piece.write(data, filled, base64Encoded ? 'base64' : 'utf8');
    ended = eof;
  }
  await protocol.send('IO.close', { handle });
  return new Print([...full, piece.subarray(0, filled)]);
}
