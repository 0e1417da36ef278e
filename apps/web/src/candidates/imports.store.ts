import { Service, computed, inject, signal } from '@angular/core';
import type { ImportMode, ImportReport } from '#dto/candidates/import-candidates.js';
import type { MendRowRequest } from '#dto/candidates/mend-row.request.js';
import type {
  StagedImportResponse,
  StagedPeople,
  StagedPeopleQuery,
  StagedRowResponse,
} from '#dto/candidates/staged-import.response.js';
import { firstValueFrom, tap, type Observable } from 'rxjs';
import { SessionInView } from '../shared/session-in-view';
import { StagedUpload } from '../shared/upload/staged-upload';
import { ImportsClient } from './imports.client';

const ROWS_AT_ONCE = 50;

/** The import under way for the session in view: a file sent, its rows mended, then confirmed or dropped. */
@Service({ autoProvided: false })
export class ImportsStore {
  private readonly client = inject(ImportsClient);
  private readonly session = inject(SessionInView).session;
  private readonly upload = new StagedUpload<StagedImportResponse>(() => {
    const sessionId = this.sessionId();
    return {
      create: (file, sent) => this.client.create({ sessionId, file }, sent),
      read: (importId) => this.asking(importId, 1).pipe(tap((staged) => this.list(staged, []))),
      discard: (importId) => this.client.discard({ sessionId, importId }),
    };
  });
  private readonly shown = signal<readonly StagedRowResponse[]>([]);

  readonly peopleAtOnce = 100;
  /** The part of the file that has left, while it is sent. */
  readonly sent = this.upload.sent.asReadonly();
  /** What the import would do, once its rows are being read. */
  readonly preview = this.upload.staged.asReadonly();
  /** The rows in sight: a mended one stays where it was. */
  readonly rows = this.shown.asReadonly();
  readonly isReady = computed(() => this.preview()?.state === 'ready');
  /** Rows that need an eye and are not in sight yet. */
  readonly hidden = signal(0);

  /** Sends a file and follows it until its rows are judged. @returns nothing when it was cancelled */
  send(file: File): Promise<StagedImportResponse | undefined> {
    return this.upload.send(file);
  }

  /** Asks for the preview anew: the list that it is compared with has changed. */
  refresh(): Promise<void> {
    return this.upload.refresh();
  }

  async showMore(): Promise<void> {
    const staged = this.preview();
    if (!staged) return;
    // Mended rows have left the answer: those still in need are the first of it.
    const needy = this.shown().filter(needsAnEye).length;
    const next = await firstValueFrom(this.asking(staged.importId, Math.floor(needy / ROWS_AT_ONCE) + 1));
    this.upload.staged.set(next);
    this.list(next, this.shown());
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
    this.upload.staged.update((now) => now && { ...now, counts: mended.counts, basis: mended.basis });
    return mended.row;
  }

  /** A page of those whom the import would add, change or remove. */
  people(status: StagedPeopleQuery['status'], page: number): Promise<StagedPeople> {
    const { importId } = this.current();
    const query = { status, page, pageSize: this.peopleAtOnce };
    return firstValueFrom(this.client.people({ sessionId: this.sessionId(), importId, query }));
  }

  async confirm(mode: ImportMode): Promise<ImportReport> {
    const { importId, basis } = this.current();
    const report = await firstValueFrom(
      this.client.confirm({ sessionId: this.sessionId(), importId, body: { mode, basis } }),
    );
    this.upload.forget();
    return report;
  }

  /** The list as corrected so far. */
  async corrected(locale: 'fr' | 'en'): Promise<Blob> {
    const { importId } = this.current();
    return firstValueFrom(this.client.file({ sessionId: this.sessionId(), importId, query: { locale } }));
  }

  /** Cancels what is under way, wherever it is: on its way, being read, or waiting. */
  drop(): Promise<void> {
    return this.upload.drop();
  }

  private list(staged: StagedImportResponse, before: readonly StagedRowResponse[]): void {
    const known = new Set(before.map(({ row }) => row));
    const rows = [...before, ...staged.rows.items.filter(({ row }) => !known.has(row))];
    this.shown.set(rows);
    this.hidden.set(Math.max(0, staged.rows.total - rows.filter(needsAnEye).length));
  }

  private asking(importId: string, page: number): Observable<StagedImportResponse> {
    return this.client.read({
      sessionId: this.sessionId(),
      importId,
      query: { page, pageSize: ROWS_AT_ONCE },
    });
  }

  private current(): StagedImportResponse {
    const staged = this.preview();
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
