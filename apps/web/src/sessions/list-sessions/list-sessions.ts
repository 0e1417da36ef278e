import { Component, computed, effect, inject, input, numberAttribute } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { MatProgressBar } from '@angular/material/progress-bar';
import { RouterLink, RouterOutlet } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { isoDate } from '#dto/platform/fields.js';
import { sortBy, sortText } from '#dto/platform/sort.js';
import { SESSION_COLUMNS, SESSION_FILTERS } from '#dto/sessions/list-sessions.query.js';
import type { SessionRow } from '#dto/sessions/session.response.js';
import { ChosenSessions } from '../../shared/chosen-sessions';
import { Confirm } from '../../shared/confirm/confirm';
import { CurrentPerson } from '../../shared/current-person';
import { PageHeading } from '../../shared/heading/page-heading';
import { titlePage } from '../../shared/heading/page-title';
import { Language } from '../../shared/language/language';
import { Pager } from '../../shared/pager/pager';
import { EmptyState } from '../../shared/states/empty-state';
import { ErrorState } from '../../shared/states/error-state';
import { Skeleton } from '../../shared/states/skeleton';
import { Toasts } from '../../shared/toasts/toasts';
import { SessionFilters } from '../session-filters/session-filters';
import { sessionsMessages } from '../sessions.messages';
import { SessionsStore } from '../sessions.store';
import { SessionsTable } from '../sessions-table/sessions-table';

const order = sortBy(SESSION_COLUMNS);
const LATEST_FIRST = order.parse('-date');

// What somebody wrote into the address by hand and that means nothing is left aside.
const dayOf = (text?: string) => (isoDate.safeParse(text).success ? text : undefined);

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
    RouterOutlet,
    SessionFilters,
    SessionsTable,
    Skeleton,
    TranslocoDirective,
  ],
  providers: [SessionsStore, ChosenSessions],
  templateUrl: './list-sessions.html',
  styleUrl: './list-sessions.scss',
})
export class ListSessions {
  readonly page = input(1, {
    transform: (page: unknown) => Math.max(1, Math.trunc(numberAttribute(page, 1))),
  });
  readonly recherche = input('', { transform: (text: string | undefined) => text ?? '' });
  readonly statut = input(undefined, {
    transform: (text: string | undefined) => SESSION_FILTERS.find((status) => status === text),
  });
  readonly du = input(undefined, { transform: dayOf });
  readonly au = input(undefined, { transform: dayOf });
  readonly tri = input(LATEST_FIRST, {
    transform: (text: string | undefined) => order.safeParse(text).data ?? LATEST_FIRST,
  });

  private readonly person = inject(CurrentPerson);
  private readonly chosen = inject(ChosenSessions);
  private readonly confirm = inject(Confirm);
  private readonly language = inject(Language);
  private readonly toasts = inject(Toasts);

  protected readonly store = inject(SessionsStore);
  protected readonly filtered = computed(
    () => !!(this.recherche() || this.statut() || this.du() || this.au()),
  );

  constructor() {
    titlePage(() => [this.language.say('sessions.list.title')]);
    effect(() => {
      const [search, status, from, to] = [this.recherche(), this.statut(), this.du(), this.au()];
      this.store.show({
        page: this.page(),
        ...(search ? { search } : {}),
        ...(status ? { status } : {}),
        ...(from ? { from } : {}),
        ...(to ? { to } : {}),
        ...(this.tri() === LATEST_FIRST ? {} : { sort: sortText(this.tri()) }),
      });
    });
  }

  protected may(act: 'create' | 'delete'): boolean {
    return this.person.may(`session:${act}`);
  }

  protected async remove(session: SessionRow): Promise<void> {
    const { id, number, enrolledCount } = session;
    const enrolled = enrolledCount ? this.language.count('sessions.delete.enrolled', enrolledCount) : '';
    const sure = await this.confirm.ask({
      title: this.language.say('sessions.delete.title'),
      text: this.language.say('sessions.delete.text', { number, enrolled }),
      act: this.language.say('sessions.delete.act'),
    });
    if (!sure) return;
    try {
      await this.store.delete(id);
      this.chosen.choose([session], false);
      this.toasts.succeed(this.language.say('sessions.delete.done'), {
        label: this.language.say('shared.undo'),
        act: () => void this.takeBack(id),
      });
    } catch (error) {
      this.toasts.refuse(error, sessionsMessages);
    }
  }

  private async takeBack(id: string): Promise<void> {
    try {
      await this.store.restore(id);
      this.toasts.succeed(this.language.say('sessions.deleted.restored'));
    } catch (error) {
      this.toasts.refuse(error, sessionsMessages);
    }
  }

  /** Not for a school that manages its pupils (behaviour of the guides' system, §4). */
  protected mayPlanMany(): boolean {
    return this.person.may('session:mass-import') && !this.person.membership()?.managesStudents;
  }
}
