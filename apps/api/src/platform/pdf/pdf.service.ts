import { availableParallelism } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { launchChromium, type ChromiumOptions } from './chromium.js';
import { PdfFailed, PrintFault } from './pdf.errors.js';
import type { Print } from './print.js';
import { PrintQueue } from './print-queue.js';
import { WarmBrowser } from './warm-browser.js';
import { within } from './within.js';

export interface PdfOptions extends ChromiumOptions {
  /** Papers printed at once; default: one for each core, two at least. */
  readonly places?: number | undefined;
  /** Papers that may wait; default 100. */
  readonly mayWait?: number | undefined;
  /** Papers after which the browser is replaced; default 1,000. */
  readonly recycleAfter?: number | undefined;
  /** Milliseconds that a paper may take, beside 250 for each page; default 15,000. */
  readonly limitMs?: number | undefined;
}

export interface PaperOptions {
  readonly signal?: AbortSignal | undefined;
  /** How many pages it is likely to have, one by default: the limit is 15 s and 250 ms for each. */
  readonly pages?: number | undefined;
}

// Twice what a page of five hundred takes on a machine that is busy otherwise: this is for what hangs, not for what is slow.
const MS_PER_PAGE = 250;
/** Ten times the longest paper there is, a sheet of 10,000 people. */
const LARGEST_HTML = 32 * 1024 * 1024;
const LARGE_PAGES = 10;
const VERY_LARGE_PAGES = 100;
const GRACE_MS = 5_000;
const HEALTH_MS = 1_500;

/** Prints papers: HTML in, PDF out, by one browser that stays warm. */
export class Pdf {
  private readonly queue: PrintQueue;
  private current: Promise<WarmBrowser> | undefined;
  /** With those that end their last papers. */
  private readonly browsers = new Set<WarmBrowser>();
  private closing: Promise<void> | undefined;
  private closed = false;

  constructor(private readonly options: PdfOptions) {
    const places = options.places ?? Math.max(2, availableParallelism());
    this.queue = new PrintQueue(places, options.mayWait ?? 100);
  }

  /**
   * Starts the browser before the first paper is wanted.
   * @throws PdfFailed when none starts
   */
  async warm(): Promise<void> {
    await this.twice(() => Promise.resolve());
  }

  /**
   * Prints a whole HTML document: tagged, with the title of its `<title>` and the language of its `<html lang>`.
   * The network is closed to it, and scripts do not run.
   * @throws PdfBusy when too many papers wait; PdfFailed when it can't be printed; the signal's reason when it aborts
   */
  async print(html: string, options: PaperOptions = {}): Promise<Buffer> {
    return (await this.printInPieces(html, options)).whole();
  }

  /** The same for a paper that may be long, and is handed on as it is. */
  async printInPieces(html: string, options: PaperOptions = {}): Promise<Print> {
    if (this.closing) throw new PdfFailed('the printing of papers has ended');
    if (html.length > LARGEST_HTML) throw new PdfFailed('the paper is too long to be printed');
    const { signal, pages = 1 } = options;
    const limits = {
      limitMs: (this.options.limitMs ?? 15_000) + MS_PER_PAGE * pages,
      signal,
      closeAfter: pages > VERY_LARGE_PAGES,
    };
    return this.queue.run(pages > LARGE_PAGES, signal, () =>
      this.twice((browser) => browser.print(html, limits)),
    );
  }

  /** Can papers be printed? Starts the browser if need be, and does not wait for it long. */
  async health(): Promise<{ status: 'up' | 'down'; reason?: string }> {
    try {
      await this.twice((browser) => browser.check(), HEALTH_MS);
      return { status: 'up' };
    } catch (error) {
      return { status: 'down', reason: error instanceof Error ? error.message : String(error) };
    }
  }

  /** Lets the papers asked for come to their end, 5 s at most, then ends the browser. Afterwards nothing is printed. */
  close(): Promise<void> {
    this.closing ??= this.end();
    return this.closing;
  }

  /** Asks a browser, and if that one breaks, another: whoever wants a paper need not know. */
  private async twice<T>(ask: (browser: WarmBrowser) => Promise<T>, patienceMs = Infinity): Promise<T> {
    for (const last of [false, true]) {
      try {
        const starting = this.browser();
        if (patienceMs < Infinity && !(await within(patienceMs, starting))) break;
        return await ask(await starting);
      } catch (error) {
        if (!(error instanceof PrintFault)) throw error;
        if (last) throw new PdfFailed(error.message, { cause: error.cause });
      }
    }
    throw new PdfFailed('the browser is starting');
  }

  private browser(): Promise<WarmBrowser> {
    if (this.closed) return Promise.reject(new PdfFailed('the printing of papers has ended'));
    this.current ??= this.start();
    return this.current;
  }

  private start(): Promise<WarmBrowser> {
    const starting = this.launch((browser) => {
      forget();
      // One that ended before its first paper would do so again: that one waits until it is wanted.
      if (!this.closing && browser.jobs > 0) this.browser().catch(() => undefined);
    });
    const forget = () => {
      if (this.current === starting) this.current = undefined;
    };
    starting.catch(forget);
    return starting;
  }

  private async launch(onEnd: (browser: WarmBrowser) => void): Promise<WarmBrowser> {
    const running = await launchChromium(this.options).catch((error: unknown) => {
      throw error instanceof PdfFailed ? error : new PdfFailed(String(error), { cause: error });
    });
    const browser = new WarmBrowser(running, this.options.recycleAfter ?? 1_000, onEnd);
    this.browsers.add(browser);
    void running.gone.then(() => this.browsers.delete(browser));
    try {
      await browser.warm();
    } catch (error) {
      await browser.close();
      throw error;
    }
    return browser;
  }

  private async end(): Promise<void> {
    for (const limit = Date.now() + GRACE_MS; !this.queue.idle && Date.now() < limit;) await pause(10);
    this.closed = true;
    await this.current?.catch(() => undefined);
    await Promise.all([...this.browsers].map((browser) => browser.close()));
  }
}
