import { signal } from '@angular/core';
import { Subject, defaultIfEmpty, filter, firstValueFrom, takeUntil, timer, type Observable } from 'rxjs';
import type { Progress } from '../api/client-of';

const ASK_AGAIN_MS = 400;

/** What the server keeps of a file until it is confirmed. */
interface Staged {
  readonly state: 'reading' | 'ready' | 'interrupted' | 'used';
}

interface Created<T> {
  readonly importId: string;
  readonly first?: T;
}

/** The calls of an import in steps. */
export interface StagedCalls<T> {
  /** Some tell at once how far it is. */
  create(file: File, sent: Progress): Observable<Created<T>>;
  read(importId: string): Observable<T>;
  discard(importId: string): Observable<unknown>;
}

/** One file on its way: sent, followed until it is read, kept until it is confirmed or dropped. */
export class StagedUpload<T extends Staged> {
  private readonly cancelled = new Subject<void>();
  private current: { readonly calls: StagedCalls<T>; readonly importId: string } | undefined;

  /** The part of the file that has left, while it is sent and read. */
  readonly sent = signal<number | undefined>(undefined);
  /** As it was told last. */
  readonly staged = signal<T | undefined>(undefined);

  /** @param callsNow about what is in view when a file is sent */
  constructor(private readonly callsNow: () => StagedCalls<T>) {}

  /** By which the server knows the file. */
  get importId(): string | undefined {
    return this.current?.importId;
  }

  /** Sends a file and follows it until it is read. @returns nothing when it was cancelled */
  async send(file: File): Promise<T | undefined> {
    await this.drop();
    const calls = this.callsNow();
    this.sent.set(0);
    try {
      const created = await this.created(calls, file);
      return created && (await this.follow(calls, created));
    } finally {
      this.sent.set(undefined);
    }
  }

  /** Asks anew: what the file is compared with has changed. */
  async refresh(): Promise<void> {
    if (this.current) this.staged.set(await firstValueFrom(this.current.calls.read(this.current.importId)));
  }

  /** Cancels what is under way, wherever it is: on its way, being read, or waiting. */
  async drop(): Promise<void> {
    const { current } = this;
    this.cancelled.next();
    this.forget();
    if (current?.importId) await discard(current.calls, current.importId);
  }

  /** It is confirmed: there is nothing to drop any more. */
  forget(): void {
    this.current = undefined;
    this.staged.set(undefined);
  }

  /**
   * Cancelled on its way, a file never arrives. Once all of it has left, its rows may be kept already: then they are
   * dropped as soon as the answer gives them a name.
   */
  private async created(calls: StagedCalls<T>, file: File): Promise<Created<T> | undefined> {
    const onItsWay = this.cancelled.pipe(filter(() => (this.sent() ?? 1) < 1));
    const created = firstValueFrom(
      calls.create(file, (part) => this.sent.set(part)).pipe(takeUntil(onItsWay), defaultIfEmpty(undefined)),
    );
    const cancelled = firstValueFrom(this.cancelled).then(() => undefined);
    const first = await Promise.race([created, cancelled]);
    if (!first) {
      void created.then(
        (late) => late && discard(calls, late.importId),
        () => undefined,
      );
    }
    return first;
  }

  private async follow(calls: StagedCalls<T>, { importId, first }: Created<T>): Promise<T | undefined> {
    const current = (this.current = { calls, importId });
    this.sent.set(1);
    for (let told = first; ; told = undefined) {
      const staged = told ?? (await this.unlessCancelled(calls.read(importId)));
      if (!staged) return undefined;
      this.staged.set(staged);
      if (staged.state !== 'reading') return staged;
      await this.unlessCancelled(timer(ASK_AGAIN_MS));
      if (this.current !== current) return undefined;
    }
  }

  private unlessCancelled<V>(answer: Observable<V>): Promise<V | undefined> {
    return firstValueFrom(answer.pipe(takeUntil(this.cancelled)), { defaultValue: undefined });
  }
}

/** What is not dropped goes by itself after two hours. */
async function discard(calls: StagedCalls<unknown>, importId: string): Promise<void> {
  await firstValueFrom(calls.discard(importId)).catch(() => undefined);
}
