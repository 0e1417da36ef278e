import { PdfBusy } from './pdf.errors.js';

interface Waiting {
  readonly large: boolean;
  readonly admit: () => void;
}

/**
 * Lets as many jobs print at once as there are places, in the order in which they came; large ones never take the
 * last place, so that a sheet of nine people does not wait behind a thousand convocations.
 */
export class PrintQueue {
  private readonly waiting: Waiting[] = [];
  private running = 0;
  private runningLarge = 0;
  /** Milliseconds that a job takes, the last ones counting most. */
  private usual = 100;

  constructor(
    private readonly places: number,
    private readonly mayWait: number,
  ) {}

  get idle(): boolean {
    return this.running === 0 && this.waiting.length === 0;
  }

  /**
   * Runs the job when its turn comes.
   * @throws PdfBusy when too many wait already; the reason of the signal when it aborts before the turn comes
   */
  async run<T>(large: boolean, signal: AbortSignal | undefined, job: () => Promise<T>): Promise<T> {
    signal?.throwIfAborted();
    if (this.fits(large)) this.enter(large);
    else await this.turn(large, signal);
    const start = performance.now();
    try {
      return await job();
    } finally {
      this.usual += (performance.now() - start - this.usual) / 8;
      this.leave(large);
    }
  }

  private turn(large: boolean, signal: AbortSignal | undefined): Promise<void> {
    if (this.waiting.length >= this.mayWait) throw new PdfBusy(this.patience());
    return new Promise((resolve, reject) => {
      const giveUp = () => {
        this.waiting.splice(this.waiting.indexOf(entry), 1);
        reject(signal?.reason as Error);
      };
      const entry: Waiting = {
        large,
        admit: () => {
          signal?.removeEventListener('abort', giveUp);
          resolve();
        },
      };
      this.waiting.push(entry);
      signal?.addEventListener('abort', giveUp, { once: true });
    });
  }

  /** Seconds until those who wait now are through, a minute at most. */
  private patience(): number {
    const seconds = (this.waiting.length * this.usual) / this.places / 1_000;
    return Math.min(60, Math.max(1, Math.ceil(seconds)));
  }

  private fits(large: boolean): boolean {
    return this.running < this.places && !(large && this.runningLarge >= Math.max(1, this.places - 1));
  }

  private enter(large: boolean): void {
    this.running += 1;
    if (large) this.runningLarge += 1;
  }

  private leave(large: boolean): void {
    this.running -= 1;
    if (large) this.runningLarge -= 1;
    for (let next = this.next(); next; next = this.next()) {
      this.waiting.splice(this.waiting.indexOf(next), 1);
      this.enter(next.large);
      next.admit();
    }
  }

  private next(): Waiting | undefined {
    return this.waiting.find(({ large }) => this.fits(large));
  }
}
