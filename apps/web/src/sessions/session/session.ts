import { Component, effect, inject, input, untracked } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { MatTabLink, MatTabNav, MatTabNavPanel } from '@angular/material/tabs';
import { RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { LongDayPipe } from '../../shared/dates/date.pipes';
import { CentreSwitch } from '../../shared/centre-switch';
import { CurrentPerson } from '../../shared/current-person';
import { PageHeading } from '../../shared/heading/page-heading';
import { titlePage } from '../../shared/heading/page-title';
import { Language } from '../../shared/language/language';
import { SessionInView } from '../../shared/session-in-view';
import { ErrorState } from '../../shared/states/error-state';
import { Skeleton } from '../../shared/states/skeleton';
import { Toasts } from '../../shared/toasts/toasts';
import { SessionStatus } from '../session-status/session-status';
import { SessionStore } from '../session.store';

/** The head of a session, and the room for its tabs and papers. */
@Component({
  selector: 'certif-session',
  imports: [
    ErrorState,
    LongDayPipe,
    MatButton,
    MatIcon,
    MatTabLink,
    MatTabNav,
    MatTabNavPanel,
    PageHeading,
    RouterLink,
    RouterLinkActive,
    RouterOutlet,
    SessionStatus,
    Skeleton,
    TranslocoDirective,
  ],
  providers: [SessionStore, { provide: SessionInView, useExisting: SessionStore }],
  templateUrl: './session.html',
  styleUrl: './session.scss',
})
export class SessionPage {
  readonly sessionId = input.required<string>();

  protected readonly store = inject(SessionStore);

  constructor() {
    const language = inject(Language);
    effect(() => this.store.show(this.sessionId()));
    this.goOverToItsCentre();
    // A session that is there gets its title from its tab.
    titlePage(() => {
      if (this.store.session() || !this.store.error()) return undefined;
      return [language.say(this.store.missing() ? 'sessions.session.missing' : 'shared.loadFailed')];
    });
  }

  /** An address may lead into another of the person's centres: the frame then says that one, and the lists are its own. */
  private goOverToItsCentre(): void {
    const centres = inject(CentreSwitch);
    const person = inject(CurrentPerson);
    const toasts = inject(Toasts);
    effect(() => {
      const centreId = this.store.session()?.centreId;
      const mine = untracked(person.me)?.memberships.some((membership) => membership.centreId === centreId);
      if (centreId && mine && centreId !== untracked(person.centreId)) {
        centres.chooseCentre(centreId).catch((error: unknown) => toasts.refuse(error));
      }
    });
  }
}
