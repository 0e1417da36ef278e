import { Component, DestroyRef, computed, effect, inject, input, numberAttribute } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { MatProgressBar } from '@angular/material/progress-bar';
import { Router } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { About } from '../../shared/about';
import { CurrentPerson } from '../../shared/current-person';
import { ShortDayPipe } from '../../shared/dates/date.pipes';
import { titlePage } from '../../shared/heading/page-title';
import { Language } from '../../shared/language/language';
import { Pager } from '../../shared/pager/pager';
import { SessionInView } from '../../shared/session-in-view';
import { EmptyState } from '../../shared/states/empty-state';
import { ErrorState } from '../../shared/states/error-state';
import { Skeleton } from '../../shared/states/skeleton';
import { billingMessages } from '../candidates.messages';
import { CandidatesStore } from '../candidates.store';
import { ImportCandidates } from '../import-candidates/import-candidates';

const TYPING_PAUSE = 300;

@Component({
  selector: 'certif-list-candidates',
  imports: [
    EmptyState,
    ErrorState,
    ImportCandidates,
    MatIcon,
    MatProgressBar,
    Pager,
    ShortDayPipe,
    Skeleton,
    TranslocoDirective,
  ],
  providers: [CandidatesStore],
  templateUrl: './list-candidates.html',
  styleUrls: ['../../shared/form/search-field.scss', './list-candidates.scss'],
})
export class ListCandidates {
  readonly page = input(1, {
    transform: (page: unknown) => Math.max(1, Math.trunc(numberAttribute(page, 1))),
  });
  readonly recherche = input('', { transform: (search: string | undefined) => search ?? '' });

  private readonly person = inject(CurrentPerson);
  private readonly router = inject(Router);
  private timer: ReturnType<typeof setTimeout> | undefined;

  protected readonly store = inject(CandidatesStore);
  protected readonly session = inject(SessionInView).session;
  protected readonly about = inject(About);
  protected readonly billingMessages = billingMessages;
  protected readonly withBilling = computed(() => this.person.membership()?.kind !== 'SCO');
  protected readonly offered = computed(() => this.person.membership()?.complementaryCertifications ?? []);
  /** Centres that manage pupils choose them by class; a finalised session is closed. */
  protected readonly open = computed(
    () => !this.person.membership()?.managesStudents && this.session()?.status === 'created',
  );

  constructor() {
    const language = inject(Language);
    titlePage(() => {
      const number = this.session()?.number;
      return number === undefined
        ? undefined
        : [language.say('sessions.session.title', { number }), language.say('candidates.list.pageTitle')];
    });
    effect(() => this.store.show(this.page(), this.recherche()));
    inject(DestroyRef).onDestroy(() => clearTimeout(this.timer));
  }

  protected mayImport(): boolean {
    return this.open() && this.person.may('candidate:import');
  }

  /** The search is in the address too, and a word in the making leaves no trail behind « back ». */
  protected search(text: string): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      const queryParams = { recherche: text.trim() || null, page: null };
      void this.router.navigate([], { queryParams, replaceUrl: true });
    }, TYPING_PAUSE);
  }
}
