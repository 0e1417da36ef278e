import { Service, inject, signal } from '@angular/core';
import { firstValueFrom, type Observable } from 'rxjs';
import type { Messages } from './problem.messages';
import { saveFile } from './save-file';
import { Toasts } from './toasts/toasts';

/** Fetches files through the clients, which renew a sign-in that grew old, and saves each under its name. */
@Service()
export class FileDesk {
  private readonly toasts = inject(Toasts);
  private readonly underWay = signal<ReadonlySet<string>>(new Set());

  isBusy(name: string): boolean {
    return this.underWay().has(name);
  }

  /** @returns whether it was saved; a refusal is worded as a toast */
  async fetch(name: string, ask: () => Observable<Blob>, messages: Messages = {}): Promise<boolean> {
    if (this.isBusy(name)) return false;
    this.underWay.update((others) => new Set([...others, name]));
    try {
      saveFile(await firstValueFrom(ask()), name);
      return true;
    } catch (error) {
      this.toasts.refuse(error, messages);
      return false;
    } finally {
      this.underWay.update((all) => new Set([...all].filter((other) => other !== name)));
    }
  }
}
