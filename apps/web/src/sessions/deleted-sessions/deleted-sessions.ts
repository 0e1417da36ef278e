import { Component, effect, inject, input, numberAttribute, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import type { DeletedSession } from '#dto/sessions/deleted-session.response.js';
import { SESSION_RESTORABLE_DAYS } from '#dto/sessions/sessions.limits.js';
import { MomentPipe, ShortDayPipe } from '../../shared/dates/date.pipes';
import { CurrentPerson } from '../../shared/current-person';
import { PageHeading } from '../../shared/heading/page-heading';
import { titlePage } from '../../shared/heading/page-title';
import { Language } from '../../shared/language/language';
import { Pager } from '../../shared/pager/pager';
import { EmptyState } from '../../shared/states/empty-state';
import { ErrorState } from '../../shared/states/error-state';
import { Skeleton } from '../../shared/states/skeleton';
import { Toasts } from '../../shared/toasts/toasts';
import { sessionsMessages } from '../sessions.messages';
import { DeletedSessionsStore } from './deleted-sessions.store';

/** « Sessions supprimées »: second thoughts have 30 days. */
@Component({
  selector: 'certif-deleted-sessions',
  imports: [
    EmptyState,
    ErrorState,
    MatButton,
    MatIcon,
    MomentPipe,
    PageHeading,
    Pager,
    RouterLink,
    ShortDayPipe,
    Skeleton,
    TranslocoDirective,
  ],
  providers: [DeletedSessionsStore],
  templateUrl: './deleted-sessions.html',
  styleUrl: './deleted-sessions.scss',
})
export class DeletedSessions {
  readonly page = input(1, {
    transform: (page: unknown) => Math.max(1, Math.trunc(numberAttribute(page, 1))),
  });

  private readonly person = inject(CurrentPerson);
  private readonly language = inject(Language);
  private readonly toasts = inject(Toasts);

  protected readonly store = inject(DeletedSessionsStore);
  protected readonly days = SESSION_RESTORABLE_DAYS;
  protected readonly busy = signal<string | undefined>(undefined);

  constructor() {
    titlePage(() => [this.language.say('sessions.deleted.title')]);
    effect(() => this.store.show(this.page()));
  }

  protected mayRestore(): boolean {
    return this.person.may('session:delete');
  }

  protected async restore({ id }: DeletedSession): Promise<void> {
    this.busy.set(id);
    try {
      await this.store.restore(id);
      this.toasts.succeed(this.language.say('sessions.deleted.restored'));
    } catch (error) {
      this.toasts.refuse(error, sessionsMessages);
    } finally {
      this.busy.set(undefined);
    }
  }
}
