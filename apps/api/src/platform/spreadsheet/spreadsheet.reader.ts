import { readFile, stat } from 'node:fs/promises';
import { ChildDied, ReadingChild, type ChildLimits } from './child/reading-child.js';
import type { ProcessUsage } from './child/usage-of.js';
import { tooComplex } from './spreadsheet.refused.js';
import type { ReadOptions, Sheet } from './spreadsheet.js';

const MAX_FILE = 10 * 1024 * 1024;

export interface ReaderOptions {
  /** Files read at a time, each in a process of its own; others wait their turn. 1 when not said. */
  workers?: number;
  /** Processor time for one file; 5,000 when not said. By the clock it may take four times as long. */
  timeLimitMs?: number;
  /** Resident memory of a child; 700 when not said. */
  memoryLimitMb?: number;
}

export interface ChildStatus extends ProcessUsage {
  pid: number;
}

/** Turns uploaded files into rows of cells, in processes that a hostile file may bring down without harm. */
export class SpreadsheetReader {
  private readonly places: Place[];
  private readonly free: Place[];
  private readonly waiting: { take: (place: Place) => void; leave: (error: Error) => void }[] = [];
  private closed = false;

  constructor({ workers = 1, timeLimitMs = 5000, memoryLimitMb = 700 }: ReaderOptions = {}) {
    this.places = Array.from({ length: workers }, () => new Place({ timeLimitMs, memoryLimitMb }));
    this.free = [...this.places];
  }

  /**
   * @throws SpreadsheetRefused when the fault is in the file; any other error is ours
   */
  async read(file: Buffer | { path: string }, options: ReadOptions): Promise<Sheet[]> {
    const place = await this.take();
    try {
      return await this.readAt(place, await bytesOf(file), options);
    } finally {
      place.tidy(this.closed);
      this.give(place);
    }
  }

  /** Starts the children, so that the first file does not wait for it. */
  async warm(): Promise<void> {
    if (this.closed) throw closedError();
    await Promise.all(this.places.map((place) => place.child()));
  }

  /** Ends the children; files being read or waiting are not answered with rows any more. */
  async close(): Promise<void> {
    this.closed = true;
    for (const { leave } of this.waiting.splice(0)) leave(closedError());
    await Promise.all(this.places.map((place) => place.end()));
  }

  /** The children that run, for tests and health checks. */
  children(): ChildStatus[] {
    return this.places.flatMap((place) => place.status() ?? []);
  }

  private async readAt(place: Place, bytes: Buffer, options: ReadOptions, again = false): Promise<Sheet[]> {
    if (this.closed) throw closedError();
    const child = await place.child();
    try {
      return await child.read(bytes, options);
    } catch (error) {
      if (!(error instanceof ChildDied)) throw error;
      if (again) throw tooComplex('two children ended while they read it');
      return this.readAt(place, bytes, options, true);
    }
  }

  private async take(): Promise<Place> {
    if (this.closed) throw closedError();
    return this.free.pop() ?? new Promise((take, leave) => this.waiting.push({ take, leave }));
  }

  private give(place: Place): void {
    const next = this.waiting.shift();
    if (next) next.take(place);
    else this.free.push(place);
  }
}

/** Where one child works, and the next when it is gone. */
class Place {
  private readonly limits: ChildLimits;
  private current: ReadingChild | undefined;

  constructor(limits: ChildLimits) {
    this.limits = limits;
  }

  async child(): Promise<ReadingChild> {
    if (!this.current?.isUsable) this.current = new ReadingChild(this.limits);
    await this.current.ready;
    return this.current;
  }

  /** After a file: a child that is gone, or whose memory stayed large, is replaced before the next one comes. */
  tidy(closed: boolean): void {
    if (closed || !this.current) return;
    if (this.current.usage.mb > this.limits.memoryLimitMb / 2) this.current.kill();
    if (!this.current.isUsable) this.current = new ReadingChild(this.limits);
  }

  status(): ChildStatus | undefined {
    if (!this.current?.pid || !this.current.isUsable) return undefined;
    return { pid: this.current.pid, ...this.current.usage };
  }

  async end(): Promise<void> {
    this.current?.kill();
    await this.current?.exited;
  }
}

/** A file by its path is not in memory while it waits, and not at all when it is too large. */
async function bytesOf(file: Buffer | { path: string }): Promise<Buffer> {
  const size = Buffer.isBuffer(file) ? file.length : (await stat(file.path)).size;
  if (size > MAX_FILE) throw tooComplex(`${size} bytes`);
  return Buffer.isBuffer(file) ? file : readFile(file.path);
}

const closedError = () => new Error('The spreadsheet reader is closed.');
