import { Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { TranslocoDirective } from '@jsverse/transloco';
import { paperName, type NamedPaper } from '#dto/papers/paper-names.js';
import { papersEndpoints } from '#dto/papers/papers.endpoints.js';
import type { SessionResponse } from '#dto/sessions/session.response.js';
import { addressOf } from '../../shared/api/client-of';
import { Language } from '../../shared/language/language';
import { Desk } from '../desk';
import { paperLabels } from '../papers.messages';

/** A paper of a session to download, in the language of the page. */
@Component({
  selector: 'certif-paper-button',
  imports: [MatButton, MatIcon, TranslocoDirective],
  template: `
    <a
      *transloco="let t"
      matButton="outlined"
      download
      [href]="address()"
      [attr.aria-busy]="desk.isBusy(name())"
      (click)="download($event)"
    >
      <mat-icon svgIcon="download" />{{ t(desk.isBusy(name()) ? 'papers.underWay' : label()) }}
    </a>
  `,
})
export class PaperButton {
  readonly kind = input.required<NamedPaper>();
  /** What it says where it does not say the paper's name. */
  readonly says = input<string>();
  readonly session = input.required<Pick<SessionResponse, 'id' | 'number'>>();

  private readonly language = inject(Language);

  protected readonly desk = inject(Desk);
  protected readonly label = computed(() => this.says() ?? paperLabels[this.kind()]);
  protected readonly name = computed(() =>
    paperName(this.kind(), this.language.current(), this.session().number),
  );
  protected readonly address = computed(() => {
    const address = addressOf(papersEndpoints[this.kind()], { sessionId: this.session().id });
    return `${address}?locale=${this.language.current()}`;
  });

  /**
   * The link is real, for whoever wants it in a new tab. A plain click goes through the client instead: it renews
   * a sign-in that grew old on this page, and words a refusal, where the browser would save the refusal as a file.
   */
  protected download(event: MouseEvent): void {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const call = { sessionId: this.session().id, query: { locale: this.language.current() } };
    void this.desk.fetch(this.name(), (client) => client[this.kind()](call));
  }
}
