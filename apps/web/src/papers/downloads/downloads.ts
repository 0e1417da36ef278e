import { Component, DOCUMENT, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { TranslocoDirective } from '@jsverse/transloco';
import { papersEndpoints } from '#dto/papers/papers.endpoints.js';
import { firstValueFrom } from 'rxjs';
import { addressOf } from '../../shared/api/client-of';
import { CurrentPerson } from '../../shared/current-person';
import { SessionInView } from '../../shared/session-in-view';
import { Toasts } from '../../shared/toasts/toasts';
import { PapersClient } from '../papers.client';
import { papersMessages } from '../papers.messages';

/** « Téléchargements : » */
@Component({
  selector: 'certif-downloads',
  imports: [MatButton, MatIcon, TranslocoDirective],
  templateUrl: './downloads.html',
  styleUrl: './downloads.scss',
})
export class Downloads {
  private readonly client = inject(PapersClient);
  private readonly toasts = inject(Toasts);
  private readonly document = inject(DOCUMENT);
  private readonly person = inject(CurrentPerson);

  protected readonly session = inject(SessionInView).session;
  protected readonly busy = signal(false);
  protected readonly address = computed(() =>
    addressOf(papersEndpoints.attendanceSheet, { sessionId: this.session()?.id ?? '' }),
  );

  protected mayRead(): boolean {
    return this.person.may('paper:read');
  }

  /**
   * The link is real, for whoever wants it in a new tab. A plain click goes through the client instead: it renews
   * a sign-in that grew old on this page, and words a refusal, where the browser would save the refusal as a file.
   */
  protected async download(event: MouseEvent): Promise<void> {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const session = this.session();
    if (!session || this.busy()) return;
    this.busy.set(true);
    try {
      const paper = await firstValueFrom(this.client.attendanceSheet({ sessionId: session.id }));
      this.save(paper, `feuille-emargement-session-${session.number}.pdf`);
    } catch (error) {
      this.toasts.refuse(error, papersMessages);
    } finally {
      this.busy.set(false);
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
