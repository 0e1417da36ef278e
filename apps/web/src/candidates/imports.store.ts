import { Service, computed, inject, signal } from '@angular/core';
import type { ImportMode, ImportReport } from '#dto/candidates/import-candidates.js';
import type { MendRowRequest } from '#dto/candidates/mend-row.request.js';
import type {
  ImportCreated,
  StagedImportResponse,
  StagedRowResponse,
} from '#dto/candidates/staged-import.response.js';
import { Subject, defaultIfEmpty, filter, firstValueFrom, takeUntil, type Observable } from 'rxjs';
import { SessionInView } from '../shared/session-in-view';
import { ImportsClient } from './imports.client';

const ROWS_AT_ONCE = 50;
const ASK_AGAIN_MS = 400;

/** The import under way for the session in view: a file sent, its rows mended, then confirmed or dropped. */
@Service({ autoProvided: false })
export class ImportsStore {
  private readonly client = inject(ImportsClient);
  private readonly session = inject(SessionInView).session;
  private readonly cancelled = new Subject<void>();
  private readonly staged = signal<StagedImportResponse | undefined>(undefined);
  private readonly shown = signal<readonly StagedRowResponse[]>([]);

  /** The part of the file that has left, while it is sent. */
  readonly sent = signal<number | undefined>(undefined);
  /** What the import would do, once its rows are being read. */
  readonly preview = this.staged.asReadonly();
  /** The rows in sight: a mended one stays where it was. */
  readonly rows = this.shown.asReadonly();
  readonly isReady = computed(() => this.staged()?.state === 'ready');
  /** Rows that need an eye and are not in sight yet. */
  readonly hidden = signal(0);

  /** Sends a file and follows it until its rows are judged. @returns nothing when it was cancelled */
  async send(file: File): Promise<StagedImportResponse | undefined> {
    await this.drop();
    this.sent.set(0);
    try {
      const created = await this.created(file);
      if (!created) return undefined;
      return await this.follow(created.importId);
    } finally {
      this.sent.set(undefined);
    }
  }

  /** Asks for the preview anew: the list that it is compared with has changed. */
  async refresh(): Promise<void> {
    const staged = this.staged();
    if (staged) this.take(await this.ask(staged.importId, 1), []);
  }

  async showMore(): Promise<void> {
    const staged = this.staged();
    if (!staged) return;
    // Mended rows have left the answer: those still in need are the first of it.
    const needy = this.shown().filter(needsAnEye).length;
    const next = await this.ask(staged.importId, Math.floor(needy / ROWS_AT_ONCE) + 1);
    this.take(next, this.shown());
  }

  async mend(row: number, changes: MendRowRequest): Promise<StagedRowResponse> {
    const staged = this.current();
    const mended = await firstValueFrom(
      this.client.mend({
        sessionId: this.sessionId(),
        importId: staged.importId,
        row: String(row),
        body: changes,
      }),
    );
    const changed = new Map([mended.row, ...mended.others].map((one) => [one.row, one]));
    this.shown.update((rows) => rows.map((one) => changed.get(one.row) ?? one));
    this.staged.update((now) => now && { ...now, counts: mended.counts, basis: mended.basis });
    return mended.row;
  }

  async confirm(mode: ImportMode): Promise<ImportReport> {
    const { importId, basis } = this.current();
    const report = await firstValueFrom(
      this.client.confirm({ sessionId: this.sessionId(), importId, body: { mode, basis } }),
    );
    this.forget();
    return report;
  }

  /** The list as corrected so far. */
  async corrected(locale: 'fr' | 'en'): Promise<Blob> {
    const { importId } = this.current();
    return firstValueFrom(this.client.file({ sessionId: this.sessionId(), importId, query: { locale } }));
  }

  /** Cancels what is under way, wherever it is: on its way, being read, or waiting. */
  async drop(): Promise<void> {
    this.cancelled.next();
    const staged = this.staged();
    this.forget();
    if (staged) await this.discard(this.sessionId(), staged.importId);
  }

  /**
   * Cancelled on its way, a file never arrives. Once all of it has left, its rows may be kept already: then they are
   * dropped as soon as the answer gives them a name.
   */
  private async created(file: File): Promise<ImportCreated | undefined> {
    const sessionId = this.sessionId();
    const onItsWay = this.cancelled.pipe(filter(() => (this.sent() ?? 1) < 1));
    const created = firstValueFrom(
      this.client
        .create({ sessionId, file }, (part) => this.sent.set(part))
        .pipe(takeUntil(onItsWay), defaultIfEmpty(undefined)),
    );
    const cancelled = firstValueFrom(this.cancelled).then(() => undefined);
    const first = await Promise.race([created, cancelled]);
    if (!first) {
      void created.then(
        (late) => late && this.discard(sessionId, late.importId),
        () => undefined,
      );
    }
    return first;
  }

  /** What is not dropped goes by itself after two hours. */
  private async discard(sessionId: string, importId: string): Promise<void> {
    await firstValueFrom(this.client.discard({ sessionId, importId })).catch(() => undefined);
  }

  private async follow(importId: string): Promise<StagedImportResponse | undefined> {
    for (;;) {
      const staged = await this.unlessCancelled(this.asking(importId, 1));
      if (!staged) return undefined;
      this.take(staged, []);
      if (staged.state !== 'reading') return staged;
      await new Promise((resolve) => setTimeout(resolve, ASK_AGAIN_MS));
      if (this.staged() === undefined) return undefined;
    }
  }

  private take(staged: StagedImportResponse, before: readonly StagedRowResponse[]): void {
    const known = new Set(before.map(({ row }) => row));
    const rows = [...before, ...staged.rows.items.filter(({ row }) => !known.has(row))];
    this.staged.set(staged);
    this.shown.set(rows);
    this.hidden.set(Math.max(0, staged.rows.total - rows.filter(needsAnEye).length));
  }

  private forget(): void {
    this.staged.set(undefined);
    this.shown.set([]);
    this.hidden.set(0);
  }

  private async unlessCancelled<T>(answer: Observable<T>): Promise<T | undefined> {
    return firstValueFrom(answer.pipe(takeUntil(this.cancelled)), { defaultValue: undefined });
  }

  private ask(importId: string, page: number): Promise<StagedImportResponse> {
    return firstValueFrom(this.asking(importId, page));
  }

  private asking(importId: string, page: number): Observable<StagedImportResponse> {
    return this.client.read({
      sessionId: this.sessionId(),
      importId,
      query: { page, pageSize: ROWS_AT_ONCE },
    });
  }

  private current(): StagedImportResponse {
    const staged = this.staged();
    if (!staged) throw new Error('No import is under way.');
    return staged;
  }

  private sessionId(): string {
    const id = this.session()?.id;
    if (!id) throw new Error('Candidates are imported into a session.');
    return id;
  }
}

export const needsAnEye = ({ status, problems }: StagedRowResponse): boolean =>
  status === 'faulty' || status === 'changed' || problems.length > 0;
