import { Service, inject } from '@angular/core';
import type { Observable } from 'rxjs';
import type { papersEndpoints } from '#dto/papers/papers.endpoints.js';
import type { ClientOf } from '../shared/api/client-of';
import { FileDesk } from '../shared/file-desk';
import { PapersClient } from './papers.client';
import { papersMessages } from './papers.messages';

/** Fetches papers and saves them as files, each under its name. */
@Service()
export class Desk {
  private readonly client = inject(PapersClient);
  private readonly files = inject(FileDesk);

  isBusy(name: string): boolean {
    return this.files.isBusy(name);
  }

  /** @returns whether it was saved; a refusal is worded as a toast */
  fetch(name: string, ask: (client: ClientOf<typeof papersEndpoints>) => Observable<Blob>): Promise<boolean> {
    return this.files.fetch(name, () => ask(this.client), papersMessages);
  }
}
