import { Component, inject } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { CopyButton } from '../../shared/copy-button/copy-button';
import { titlePage } from '../../shared/heading/page-title';
import { Language } from '../../shared/language/language';
import { SessionInView } from '../../shared/session-in-view';

/** The three codes, large enough to be read to a room, and what was typed about the session. */
@Component({
  selector: 'certif-session-details',
  imports: [CopyButton, TranslocoDirective],
  templateUrl: './session-details.html',
  styleUrl: './session-details.scss',
})
export class SessionDetails {
  protected readonly session = inject(SessionInView).session;

  constructor() {
    const language = inject(Language);
    titlePage(() => {
      const number = this.session()?.number;
      return number === undefined ? undefined : [language.say('sessions.session.title', { number })];
    });
  }
}
