import { DOCUMENT, Service, inject, signal } from '@angular/core';
import { firstValueFrom, type Observable } from 'rxjs';
import type { papersEndpoints } from '#dto/papers/papers.endpoints.js';
import type { ClientOf } from '../shared/api/client-of';
import { Toasts } from '../shared/toasts/toasts';
import { PapersClient } from './papers.client';
import { papersMessages } from './papers.messages';

/** Fetches papers and saves them as files, each under its name. */
@Service()
export class Desk {
  private readonly client = inject(PapersClient);
  private readonly toasts = inject(Toasts);
  private readonly document = inject(DOCUMENT);
  private readonly underWay = signal<ReadonlySet<string>>(new Set());

  isBusy(name: string): boolean {
    return this.underWay().has(name);
  }

  /** @returns whether it was saved; a refusal is worded as a toast */
  async fetch(
    name: string,
    ask: (client: ClientOf<typeof papersEndpoints>) => Observable<Blob>,
  ): Promise<boolean> {
    if (this.isBusy(name)) return false;
    this.underWay.update((others) => new Set([...others, name]));
    try {
      this.save(await firstValueFrom(ask(this.client)), name);
      return true;
    } catch (error) {
      this.toasts.refuse(error, papersMessages);
      return false;
    } finally {
      this.underWay.update((all) => new Set([...all].filter((other) => other !== name)));
    }
  }

  private save(paper: Blob, name: string): void {
    const link = this.document.createElement('a');
    link.href = URL.createObjectURL(paper);
    link.download = name;
    link.click();
    // The browser reads the file after the click; some take a moment.
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  }
}
