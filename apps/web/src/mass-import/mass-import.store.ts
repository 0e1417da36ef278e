import { Service, inject } from '@angular/core';
import type { PaperLocale } from '#dto/papers/paper.query.js';
import type { MassImportReport, MassImportResult } from '#dto/mass-import/mass-import.response.js';
import { firstValueFrom, map } from 'rxjs';
import { CurrentPerson } from '../shared/current-person';
import { StagedUpload } from '../shared/upload/staged-upload';
import { MassImportClient } from './mass-import.client';

/** One file on its way to sessions: sent, read, looked at, confirmed. */
@Service({ autoProvided: false })
export class MassImportStore {
  private readonly client = inject(MassImportClient);
  private readonly centreId = inject(CurrentPerson).centreId;
  private readonly upload = new StagedUpload<MassImportReport>(() => {
    const centreId = this.centre();
    return {
      create: (file, sent) =>
        this.client
          .upload({ centreId, file, query: { wait: 'false' } }, sent)
          .pipe(map((first) => ({ importId: first.importId ?? '', first }))),
      read: (massImportId) => this.client.get({ centreId, massImportId }),
      discard: (massImportId) => this.client.discard({ centreId, massImportId }),
    };
  });

  /** The part of the file that has left, while it is sent and read. */
  readonly sent = this.upload.sent.asReadonly();
  readonly report = this.upload.staged.asReadonly();

  template(locale: PaperLocale): Promise<Blob> {
    return firstValueFrom(this.client.template({ centreId: this.centre(), query: { locale } }));
  }

  /** Sends a file and waits until its last row is read. @returns nothing when it was cancelled */
  read(file: File): Promise<MassImportReport | undefined> {
    return this.upload.send(file);
  }

  async confirm(): Promise<MassImportResult> {
    const massImportId = this.upload.importId ?? '';
    const result = await firstValueFrom(this.client.confirm({ centreId: this.centre(), massImportId }));
    this.upload.forget();
    return result;
  }

  /** Nobody looks at it any more; if it can't be told, two hours tell it. */
  letGo(): void {
    void this.upload.drop();
  }

  private centre(): string {
    const centreId = this.centreId();
    if (!centreId) throw new Error('Sessions are planned for a centre.');
    return centreId;
  }
}
