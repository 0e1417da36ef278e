import { Component, effect, inject, input, numberAttribute } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { MatProgressBar } from '@angular/material/progress-bar';
import { Router, RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import type { SessionRow } from '#dto/sessions/session.response.js';
import { CurrentPerson } from '../../shared/current-person';
import { ShortDayPipe } from '../../shared/dates/date.pipes';
import { PageHeading } from '../../shared/heading/page-heading';
import { titlePage } from '../../shared/heading/page-title';
import { Language } from '../../shared/language/language';
import { Pager } from '../../shared/pager/pager';
import { EmptyState } from '../../shared/states/empty-state';
import { ErrorState } from '../../shared/states/error-state';
import { Skeleton } from '../../shared/states/skeleton';
import { SessionStatus } from '../session-status/session-status';
import { SessionsStore } from '../sessions.store';

@Component({
  selector: 'certif-list-sessions',
  imports: [
    EmptyState,
    ErrorState,
    MatButton,
    MatIcon,
    MatProgressBar,
    PageHeading,
    Pager,
    RouterLink,
    SessionStatus,
    ShortDayPipe,
    Skeleton,
    TranslocoDirective,
  ],
  providers: [SessionsStore],
  templateUrl: './list-sessions.html',
  styleUrl: './list-sessions.scss',
})
export class ListSessions {
  readonly page = input(1, {
    transform: (page: unknown) => Math.max(1, Math.trunc(numberAttribute(page, 1))),
  });

  private readonly router = inject(Router);
  private readonly person = inject(CurrentPerson);

  protected readonly store = inject(SessionsStore);

  constructor() {
    const language = inject(Language);
    titlePage(() => [language.say('sessions.list.title')]);
    effect(() => this.store.show(this.page()));
  }

  protected mayCreate(): boolean {
    return this.person.may('session:create');
  }

  /** The whole row opens its session; the number is the real link, for the keyboard and for a new tab. */
  protected open({ id }: SessionRow, event: MouseEvent): void {
    const onLink = event.target instanceof Element && event.target.closest('a') !== null;
    const selecting = !!getSelection()?.toString();
    if (!onLink && !selecting) void this.router.navigate(['/sessions', id]);
  }
}
