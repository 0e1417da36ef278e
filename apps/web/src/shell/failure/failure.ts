import { Component, DOCUMENT, inject } from '@angular/core';
import { PageHeading } from '../../shared/heading/page-heading';
import { titlePage } from '../../shared/heading/page-title';
import { Language } from '../../shared/language/language';
import { ErrorState } from '../../shared/states/error-state';
import { LastFailure } from './last-failure';

/** A page that could not begin. It is fetched anew from the server, in case a newer program is there. */
@Component({
  selector: 'certif-failure',
  imports: [ErrorState, PageHeading],
  template: `
    <h1 class="unseen" certifPageHeading>Certif</h1>
    <certif-error-state class="sheet" [error]="failure.error" (retry)="reload()" />
  `,
  styles: `
    certif-error-state {
      max-width: 560px;
      margin: 6vh auto 0;
    }
  `,
})
export class Failure {
  private readonly location = inject(DOCUMENT).location;

  protected readonly failure = inject(LastFailure);

  constructor() {
    const language = inject(Language);
    titlePage(() => [language.say('shared.loadFailed')]);
  }

  protected reload(): void {
    this.location.assign(this.failure.url);
  }
}
