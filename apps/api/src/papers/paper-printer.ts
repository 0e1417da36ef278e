import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Pdf } from '../platform/pdf/pdf.service.js';
import type { PaperJob } from './paper-job.js';

// Goes up when the same HTML shall print otherwise than before.
const PRINT = 1;

@Injectable()
export class PaperPrinter {
  constructor(private readonly pdf: Pdf) {}

  /**
   * @throws PdfBusy when too many papers wait; PdfFailed when it can't be printed; the signal's reason when it aborts
   */
  async print({ html, pages, finish }: PaperJob, signal?: AbortSignal): Promise<Buffer> {
    const print = await this.pdf.print(html, { pages, ...(signal ? { signal } : {}) });
    return finish ? finish(print) : print;
  }

  /** What tells one content of a paper from another: the session's data, the list's, and the design. */
  fingerprint({ fileName, html }: PaperJob): string {
    return createHash('sha256').update(`${PRINT}\n${fileName}\n${html}`).digest('base64url').slice(0, 27);
  }
}
