import { Service, inject, signal } from '@angular/core';
import type { PaperLocale } from '#dto/papers/paper.query.js';
import type { MassImportReport, MassImportResult } from '#dto/mass-import/mass-import.response.js';
import { firstValueFrom } from 'rxjs';
import type { Progress } from '../shared/api/client-of';
import { CurrentPerson } from '../shared/current-person';
import { MassImportClient } from './mass-import.client';

const ASK_AGAIN_MS = 400;

/** One file on its way to sessions: sent, read, looked at, confirmed. */
@Service({ autoProvided: false })
export class MassImportStore {
  private readonly client = inject(MassImportClient);
  private readonly centreId = inject(CurrentPerson).centreId;
  private readonly last = signal<MassImportReport | undefined>(undefined);
  /** Of the import that waits; a report with a problem that blocks no longer names it. */
  private waiting: string | undefined;

  readonly report = this.last.asReadonly();

  template(locale: PaperLocale): Promise<Blob> {
    return firstValueFrom(this.client.template({ centreId: this.centre(), query: { locale } }));
  }

  /** Sends a file and waits until its last row is read, telling how far it is. */
  async read(file: File, sent: Progress): Promise<MassImportReport> {
    this.letGo();
    const centreId = this.centre();
    let report = await firstValueFrom(this.client.upload({ centreId, file, query: { wait: 'false' } }, sent));
    const massImportId = report.importId ?? '';
    this.waiting = massImportId;
    this.last.set(report);
    while (report.state === 'reading' && this.waiting === massImportId) {
      await new Promise((resolve) => setTimeout(resolve, ASK_AGAIN_MS));
      report = await firstValueFrom(this.client.get({ centreId, massImportId }));
      this.last.set(report);
    }
    return report;
  }

  async confirm(): Promise<MassImportResult> {
    const result = await firstValueFrom(
      this.client.confirm({ centreId: this.centre(), massImportId: this.waiting ?? '' }),
    );
    this.waiting = undefined;
    return result;
  }

  /** Nobody looks at it any more; if it can't be told, two hours tell it. */
  letGo(): void {
    const massImportId = this.waiting;
    this.waiting = undefined;
    this.last.set(undefined);
    if (!massImportId) return;
    this.client.discard({ centreId: this.centre(), massImportId }).subscribe({ error: () => undefined });
  }

  private centre(): string {
    const centreId = this.centreId();
    if (!centreId) throw new Error('Sessions are planned for a centre.');
    return centreId;
  }
}
