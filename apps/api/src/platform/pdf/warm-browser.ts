import type { ChildProcess } from 'node:child_process';
import { TargetType, type Browser, type Target } from 'puppeteer-core';
import { killBrowser, type RunningBrowser } from './browser-process.js';
import { Interruption } from './interruption.js';
import { open, render, type PaperPage } from './paper-page.js';
import { PdfFailed, PrintFault } from './pdf.errors.js';
import type { Print } from './print.js';
import { within } from './within.js';

export interface PrintOptions {
  readonly limitMs: number;
  readonly signal?: AbortSignal | undefined;
  /** A page never gives back what it took for its longest paper: after a very long one it is closed. */
  readonly closeAfter?: boolean;
}

const WARM_UP_MS = 15_000;
const ANSWER_MS = 2_000;

/** A running browser and its pages, which are used again and again: a new page costs two to five times a paper. */
export class WarmBrowser {
  /** How many papers it was asked for; the warm-up does not count. */
  jobs = -1;
  private readonly free: PaperPage[] = [];
  private running = 0;
  private retired = false;
  private readonly browser: Browser;
  private readonly child: ChildProcess;
  private readonly gone: Promise<void>;

  /**
   * @param mayPrint papers after which it retires
   * @param onEnd called once, when it takes no further paper: retired, or lost
   */
  constructor(
    { browser, child, gone }: RunningBrowser,
    private readonly mayPrint: number,
    private readonly onEnd: (browser: WarmBrowser) => void,
  ) {
    this.browser = browser;
    this.child = child;
    this.gone = gone;
    browser.once('disconnected', () => {
      this.retire();
    });
  }

  /** Prints a letter: that opens the first page and loads the font. */
  async warm(): Promise<void> {
    // Some browsers open with an empty page of their own, which nobody needs.
    const empty = this.browser.targets().filter((target) => target.type() === TargetType.PAGE);
    await this.print('<p>é</p>', { limitMs: WARM_UP_MS });
    for (const target of empty) void closePage(target).catch(() => undefined);
  }

  /**
   * @returns the PDF
   * @throws PrintFault when page or browser broke, PdfFailed past the limit, the signal's reason when it aborts
   */
  async print(html: string, { limitMs, signal, closeAfter = false }: PrintOptions): Promise<Print> {
    this.jobs += 1;
    this.running += 1;
    const stop = new Interruption(this.browser, limitMs, signal);
    let page: PaperPage | undefined;
    try {
      page = await this.take(stop);
      stop.watch(page.page);
      const pdf = await stop.or(render(page, html));
      if (closeAfter) void this.discard(page);
      else this.free.push(page);
      return pdf;
    } catch (error) {
      void this.discard(page);
      throw error;
    } finally {
      stop.over();
      this.running -= 1;
      if (this.retired || this.jobs >= this.mayPrint) this.retire();
    }
  }

  /** @throws PdfFailed when the browser does not answer, PrintFault when it has ended */
  async check(): Promise<void> {
    if (!(await within(ANSWER_MS, this.browser.version())))
      throw new PdfFailed('the browser does not answer');
    if (!this.browser.connected) throw new PrintFault('the browser has ended');
  }

  /** Ends the browser: asked at first, then killed with all its processes. Resolves when it is gone. */
  async close(): Promise<void> {
    this.takeNoMore();
    if (this.browser.connected)
      await within(
        ANSWER_MS,
        this.browser.close().then(() => this.gone),
      );
    killBrowser(this.child);
    await within(ANSWER_MS, this.gone);
  }

  /** Takes no further job, and ends with the last one that runs. */
  private retire(): void {
    this.takeNoMore();
    if (this.running === 0) void this.close();
  }

  private takeNoMore(): void {
    if (this.retired) return;
    this.retired = true;
    this.onEnd(this);
  }

  private async take(stop: Interruption): Promise<PaperPage> {
    const page = this.free.pop();
    if (page) return page;
    const opening = open(this.browser);
    return stop.or(opening).catch((error: unknown) => {
      // It may still open, and serve another job.
      opening.then((late) => this.free.push(late)).catch(() => undefined);
      throw error;
    });
  }

  /** A page that failed is not used again; a browser that can't even close it is beyond help. */
  private async discard(page: PaperPage | undefined): Promise<void> {
    const parting = page ? page.page.close() : this.browser.version();
    if (!(await within(ANSWER_MS, Promise.race([parting, this.gone])))) await this.close();
  }
}

async function closePage(target: Target): Promise<void> {
  await (await target.page())?.close();
}
