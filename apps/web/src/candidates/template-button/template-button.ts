import { Component, computed, inject } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { candidatesEndpoints } from '#dto/candidates/candidates.endpoints.js';
import { addressOf } from '../../shared/api/client-of';
import { Language } from '../../shared/language/language';
import { SessionInView } from '../../shared/session-in-view';
import { CandidatesClient } from '../candidates.client';
import { FileButton } from '../file-button/file-button';

/** « Télécharger (.ods) »: the list to fill in, with those who are enrolled. */
@Component({
  selector: 'certif-template-button',
  imports: [FileButton, TranslocoDirective],
  template: `
    <certif-file-button
      *transloco="let t"
      [address]="address()"
      [load]="load"
      [fileName]="'liste-candidats-session-' + session()?.number + '.ods'"
      [act]="t('candidates.template.act')"
    />
  `,
})
export class TemplateButton {
  private readonly client = inject(CandidatesClient);
  private readonly language = inject(Language);

  protected readonly session = inject(SessionInView).session;
  protected readonly address = computed(() => {
    const address = addressOf(candidatesEndpoints.spreadsheet, { sessionId: this.session()?.id ?? '' });
    return `${address}?locale=${this.language.current()}`;
  });
  protected readonly load = () =>
    this.client.spreadsheet({
      sessionId: this.session()?.id ?? '',
      query: { locale: this.language.current() },
    });
}
