import type { Browser, Page } from 'puppeteer-core';
import { PdfFailed, PrintFault } from './pdf.errors.js';

/** All that can end a job from outside: the clock, the caller, a crash of the page, the end of the browser. */
export class Interruption {
  private interrupt: (reason: unknown) => void = () => undefined;
  private readonly interrupted: Promise<never>;
  private readonly timer: NodeJS.Timeout;
  private page: Page | undefined;

  constructor(
    private readonly browser: Browser,
    limitMs: number,
    private readonly signal: AbortSignal | undefined,
  ) {
    this.interrupted = new Promise((_, reject) => (this.interrupt = reject));
    // It may come when nobody waits for it any more.
    this.interrupted.catch(() => undefined);
    this.timer = setTimeout(() => {
      this.interrupt(new PdfFailed(`a paper took longer than ${limitMs} ms`));
    }, limitMs);
    browser.once('disconnected', this.ended);
    if (!browser.connected) this.ended();
    signal?.addEventListener('abort', this.aborted, { once: true });
    if (signal?.aborted) this.aborted();
  }

  watch(page: Page): void {
    this.page = page;
    page.once('error', this.crashed);
    page.once('close', this.crashed);
  }

  /** The outcome of the work, or the interruption, whichever comes first. */
  async or<T>(work: Promise<T>): Promise<T> {
    // It may fail after we have stopped waiting.
    work.catch(() => undefined);
    return Promise.race([this.interrupted, work]);
  }

  over(): void {
    clearTimeout(this.timer);
    this.browser.off('disconnected', this.ended);
    this.signal?.removeEventListener('abort', this.aborted);
    this.page?.off('error', this.crashed);
    this.page?.off('close', this.crashed);
  }

  private readonly ended = (): void => {
    this.interrupt(new PrintFault('the browser ended'));
  };

  private readonly crashed = (): void => {
    this.interrupt(new PrintFault('the page crashed'));
  };

  private readonly aborted = (): void => {
    this.interrupt(this.signal?.reason);
  };
}
