import type { Readable, Writable } from 'node:stream';
import type { ConnectionTransport } from 'puppeteer-core';

/**
 * Speaks with a browser through two pipes, messages ending in NUL; no port that somebody else could find.
 * Ours and not Puppeteer's, which stops listening for errors when it closes: the pipe of a killed browser may still
 * report one then, and an error that nobody hears ends the whole process.
 */
export class PipeTransport implements ConnectionTransport {
  onmessage?: (message: string) => void;
  onclose?: () => void;
  private beginning: string[] = [];

  constructor(
    private readonly input: Writable,
    private readonly output: Readable,
  ) {
    const deaf = () => undefined;
    input.on('error', deaf);
    output.on('error', deaf);
    output.setEncoding('utf8').on('data', (text: string) => {
      this.receive(text);
    });
    output.once('close', () => this.onclose?.());
  }

  send(message: string): void {
    // In two, for a long paper would be copied to add its end.
    this.input.cork();
    this.input.write(message);
    this.input.write('\0');
    this.input.uncork();
  }

  close(): void {
    this.input.destroy();
    this.output.destroy();
  }

  private receive(text: string): void {
    let start = 0;
    for (let end = text.indexOf('\0'); end >= 0; end = text.indexOf('\0', start)) {
      this.beginning.push(text.slice(start, end));
      const message = this.beginning.join('');
      this.beginning = [];
      start = end + 1;
      // Each in a turn of its own, as Puppeteer expects: what one message sets off comes before the next.
      setImmediate(() => this.onmessage?.(message));
    }
    if (start < text.length) this.beginning.push(text.slice(start));
  }
}
