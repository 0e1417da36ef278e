/** More papers are wanted than can be printed soon. */
export class PdfBusy extends Error {
  override readonly name = 'PdfBusy';
  /** @param retryAfter seconds after which it is worth another try */
  constructor(readonly retryAfter: number) {
    super(`too many papers are waiting; try again in ${retryAfter} s`);
  }
}

/** A paper could not be printed: it took too long, no browser starts, or the engine is closed. */
export class PdfFailed extends Error {
  override readonly name: string = 'PdfFailed';
}

/** No browser can be found or started; told as a sentence, ready for the log and the health check. */
export class ChromiumMissing extends PdfFailed {
  override readonly name = 'ChromiumMissing';
}

/** The browser broke: another try, on another page or browser, may well succeed. Does not leave this folder. */
export class PrintFault extends Error {
  override readonly name = 'PrintFault';
}
