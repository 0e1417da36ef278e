import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { PdfBusy } from '../platform/pdf/pdf.errors.js';
import { Pdf } from '../platform/pdf/pdf.service.js';
import { Print } from '../platform/pdf/print.js';
import { KeptPapers } from './kept-papers.js';
import type { PaperJob } from './paper-job.js';

// For how often a paper of a ZIP comes back, and after how many seconds at most.
const PATIENCE = 30;
const LONGEST_PAUSE = 10;

// Goes up when the same HTML shall print otherwise than before.
const PRINT = 1;

/** A form or a notice has some 50 kB. */
const KEPT = 100;

@Injectable()
export class PaperPrinter {
  private readonly kept = new KeptPapers(KEPT);

  constructor(private readonly pdf: Pdf) {}

  /**
   * @throws PdfBusy when too many papers wait; PdfFailed when it can't be printed; the signal's reason when it aborts
   */
  async print(job: PaperJob, signal?: AbortSignal): Promise<Print> {
    // Somebody else may wait for the same print: who goes away does not take it along.
    return job.keep ? this.kept.of(this.fingerprint(job), () => this.make(job)) : this.make(job, signal);
  }

  private async make({ html, pages, finish }: PaperJob, signal?: AbortSignal): Promise<Print> {
    const options = { pages, signal };
    if (!finish) return this.pdf.printInPieces(html, options);
    return new Print([await finish(await this.pdf.print(html, options))]);
  }

  /** The same for whoever has the time: while too many papers wait it comes back, as long as it takes a minute or two. */
  async printPatiently(job: PaperJob, signal: AbortSignal): Promise<Print> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.print(job, signal);
      } catch (error) {
        if (!(error instanceof PdfBusy) || attempt === PATIENCE) throw error;
        await pause(Math.min(error.retryAfter, LONGEST_PAUSE) * 1_000, undefined, { signal });
      }
    }
  }

  /** What tells one content of a paper from another: the session's data, the list's, and the design. */
  fingerprint({ fileName, html }: PaperJob): string {
    const hash = createHash('sha256').update(`${PRINT}\n${fileName}\n`).update(html);
    return hash.digest('base64url').slice(0, 27);
  }
}
