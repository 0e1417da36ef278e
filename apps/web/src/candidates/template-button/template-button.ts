import { Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { TranslocoDirective } from '@jsverse/transloco';
import { candidatesEndpoints } from '#dto/candidates/candidates.endpoints.js';
import { firstValueFrom } from 'rxjs';
import { addressOf } from '../../shared/api/client-of';
import { Language } from '../../shared/language/language';
import { SessionInView } from '../../shared/session-in-view';
import { Toasts } from '../../shared/toasts/toasts';
import { CandidatesClient } from '../candidates.client';
import { candidatesMessages } from '../candidates.messages';
import { saveFile } from '../save-file';

/** « Télécharger (.ods) »: the list to fill in, with those who are enrolled. */
@Component({
  selector: 'certif-template-button',
  imports: [MatButton, MatIcon, TranslocoDirective],
  template: `
    <a
      *transloco="let t"
      matButton="outlined"
      download
      [href]="address()"
      [attr.aria-busy]="busy()"
      (click)="download($event)"
    >
      <mat-icon svgIcon="download" />{{
        t(busy() ? 'candidates.template.underWay' : 'candidates.template.act')
      }}
    </a>
  `,
})
export class TemplateButton {
  private readonly client = inject(CandidatesClient);
  private readonly language = inject(Language);
  private readonly toasts = inject(Toasts);
  private readonly session = inject(SessionInView).session;

  protected readonly busy = signal(false);
  protected readonly address = computed(() => {
    const address = addressOf(candidatesEndpoints.spreadsheet, { sessionId: this.session()?.id ?? '' });
    return `${address}?locale=${this.language.current()}`;
  });

  /** The link is real; a plain click goes through the client, which renews an old sign-in and words a refusal. */
  protected async download(event: MouseEvent): Promise<void> {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const session = this.session();
    if (!session || this.busy()) return;
    this.busy.set(true);
    try {
      const locale = this.language.current();
      const file = await firstValueFrom(
        this.client.spreadsheet({ sessionId: session.id, query: { locale } }),
      );
      saveFile(file, `liste-candidats-session-${session.number}.ods`);
    } catch (error) {
      this.toasts.refuse(error, candidatesMessages);
    } finally {
      this.busy.set(false);
    }
  }
}
