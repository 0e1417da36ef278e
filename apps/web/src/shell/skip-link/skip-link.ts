import { Component, DOCUMENT, inject } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';

/** The first stop of the keyboard. It moves the focus itself: a bare `#content` would be read as an address below the base. */
@Component({
  selector: 'certif-skip-link',
  imports: [TranslocoDirective],
  template: `<a *transloco="let t" href="#content" (click)="skip($event)">{{ t('shell.skip') }}</a>`,
  styleUrl: './skip-link.scss',
})
export class SkipLink {
  private readonly document = inject(DOCUMENT);

  protected skip(event: Event): void {
    event.preventDefault();
    this.document.getElementById('content')?.focus();
  }
}
