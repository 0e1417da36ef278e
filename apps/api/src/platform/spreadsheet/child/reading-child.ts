import type { ChildProcess } from 'node:child_process';
import type { Socket } from 'node:net';
import { SpreadsheetRefused, tooComplex } from '../spreadsheet.refused.js';
import type { ReadOptions, Sheet } from '../spreadsheet.js';
import type { ChildMessage } from './child.messages.js';
import { forkChild } from './fork-child.js';
import { unpackRows } from './packed-rows.js';
import { usageOf, type ProcessUsage } from './usage-of.js';

export interface ChildLimits {
  /** Processor time for one file where the system tells it (Linux), four times as much by the clock anywhere. */
  timeLimitMs: number;
  /** Resident memory of the whole process. */
  memoryLimitMb: number;
}

/** The child ended without being told to, and not by the fault of the file as far as one can see. */
export class ChildDied extends Error {}

interface Job {
  sheets: Sheet[];
  resolve(sheets: Sheet[]): void;
  reject(error: Error): void;
}

/** What lives outside of the heap: Node itself, buffers, code. */
const BESIDE_HEAP_MB = 250;
/** On a machine that is busy with other things an honest file may wait; by the clock alone it would be refused. */
const PATIENCE = 4;
const WATCH_EVERY_MS = 50;
const LAST_WORDS = 2000;

/** One child process and the file that it reads, if any. */
export class ReadingChild {
  readonly ready: Promise<void>;
  readonly exited: Promise<void>;
  private hasExited = false;
  private readonly process: ChildProcess;
  private readonly limits: ChildLimits;
  private job: Job | undefined;
  private killedFor: string | undefined;
  private lastWords = '';

  constructor(limits: ChildLimits) {
    this.limits = limits;
    this.process = forkChild(Math.max(64, limits.memoryLimitMb - BESIDE_HEAP_MB));
    this.process.stderr?.on(
      'data',
      (words) => (this.lastWords = (this.lastWords + words).slice(-LAST_WORDS)),
    );
    this.process.on('message', (message: ChildMessage) => this.hear(message));
    this.process.once('exit', (code, signal) => this.end(code, signal));
    this.exited = new Promise((resolve) => this.process.once('exit', () => resolve()));
    this.ready = this.start();
    // Whoever waits for it is told; when nobody does, an error that nobody catches must not end the API.
    this.ready.catch(() => undefined);
  }

  /** False from the moment it is told to end, so that its end is not laid on the next file. */
  get isUsable(): boolean {
    return !this.hasExited && !this.process.killed;
  }

  get pid(): number | undefined {
    return this.process.pid;
  }

  get usage(): ProcessUsage {
    return usageOf(this.hasExited ? undefined : this.process.pid);
  }

  /**
   * @throws SpreadsheetRefused, FILE_TOO_COMPLEX past the limits
   * @throws ChildDied when the process was ended by somebody else
   */
  async read(file: Buffer, options: ReadOptions): Promise<Sheet[]> {
    const patience = setTimeout(() => this.kill('too slow'), this.limits.timeLimitMs * PATIENCE);
    const watch = this.watch();
    this.keepParentAlive(true);
    try {
      return await new Promise<Sheet[]>((resolve, reject) => {
        this.job = { sheets: [], resolve, reject };
        if (!this.isUsable) reject(new ChildDied('The child has ended'));
        // When it can't be sent the process is gone, and its exit says so.
        else this.process.send({ file, options }, () => undefined);
      });
    } finally {
      clearTimeout(patience);
      clearInterval(watch);
      this.job = undefined;
      this.keepParentAlive(false);
    }
  }

  kill(reason?: string): void {
    this.killedFor ??= reason;
    this.keepParentAlive(true);
    this.process.kill('SIGKILL');
  }

  private watch(): NodeJS.Timeout {
    const { timeLimitMs, memoryLimitMb } = this.limits;
    const before = this.usage.cpuMs;
    return setInterval(() => {
      const { mb, cpuMs } = this.usage;
      if (mb > memoryLimitMb) this.kill(`more than ${memoryLimitMb} MB`);
      else if (cpuMs - before > timeLimitMs) this.kill(`more than ${timeLimitMs} ms of processor time`);
    }, WATCH_EVERY_MS);
  }

  private start(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.process.once('message', () => {
        this.keepParentAlive(false);
        resolve();
      });
      this.process.once('error', reject);
      this.process.once('exit', (code, signal) => {
        reject(new Error(`The spreadsheet child did not start (${signal ?? code}): ${this.lastWords}`));
      });
    });
  }

  private hear(message: ChildMessage): void {
    if (!this.job || message.is === 'ready') return;
    if (message.is === 'part') unpackRows(message.part, this.job.sheets);
    else if (message.is === 'done') this.job.resolve(this.job.sheets);
    else if (message.is === 'failed') this.job.reject(new Error(message.reason));
    else this.job.reject(new SpreadsheetRefused(message.code, message.detail, message.details));
  }

  private end(code: number | null, signal: NodeJS.Signals | null): void {
    this.hasExited = true;
    // V8 aborts when its heap is full.
    const heapWasFull = signal === 'SIGABRT' || signal === 'SIGTRAP' || code === 134;
    const reason = this.killedFor ?? (heapWasFull ? 'the heap of the child was full' : undefined);
    this.job?.reject(reason ? tooComplex(reason) : new ChildDied(`The child ended: ${signal ?? code}`));
  }

  /** An idle child is no reason for a process to go on. */
  private keepParentAlive(alive: boolean): void {
    const { channel, stderr } = this.process;
    if (alive) {
      this.process.ref();
      channel?.ref();
    } else {
      this.process.unref();
      channel?.unref();
      (stderr as Socket | null)?.unref();
    }
  }
}
