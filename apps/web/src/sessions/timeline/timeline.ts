import { Component, computed, effect, inject, input, numberAttribute } from '@angular/core';
import { Router } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { id } from '#dto/platform/fields.js';
import { JOURNAL_ACTS } from '#dto/platform/journal-acts.js';
import { SYSTEM } from '#dto/sessions/timeline.response.js';
import { MomentPipe } from '../../shared/dates/date.pipes';
import { titlePage } from '../../shared/heading/page-title';
import { Language } from '../../shared/language/language';
import { Pager } from '../../shared/pager/pager';
import { SessionInView } from '../../shared/session-in-view';
import { EmptyState } from '../../shared/states/empty-state';
import { ErrorState } from '../../shared/states/error-state';
import { Skeleton } from '../../shared/states/skeleton';
import { TimelineStore } from './timeline.store';
import { actorWords, detailsOf } from './timeline.words';

/** « Historique »: who did what when on a session. */
@Component({
  selector: 'certif-timeline',
  imports: [EmptyState, ErrorState, MomentPipe, Pager, Skeleton, TranslocoDirective],
  providers: [TimelineStore],
  templateUrl: './timeline.html',
  styleUrl: './timeline.scss',
})
export class Timeline {
  readonly page = input(1, {
    transform: (page: unknown) => Math.max(1, Math.trunc(numberAttribute(page, 1))),
  });
  readonly acte = input(undefined, {
    transform: (text: string | undefined) => JOURNAL_ACTS.find((act) => act === text),
  });
  readonly personne = input(undefined, {
    transform: (text: string | undefined) =>
      text === SYSTEM || id.safeParse(text).success ? text : undefined,
  });

  private readonly router = inject(Router);
  private readonly language = inject(Language);
  private readonly session = inject(SessionInView).session;

  protected readonly store = inject(TimelineStore);
  protected readonly entries = computed(() =>
    (this.store.timeline()?.items ?? []).map((entry) => ({
      ...entry,
      who: actorWords(this.language, entry.actor),
      what: this.actWords(entry.act),
      lines: detailsOf(this.language, entry),
    })),
  );
  protected readonly acts = computed(() =>
    (this.store.timeline()?.acts ?? []).map((act) => ({ act, words: this.actWords(act) })),
  );
  protected readonly people = computed(() =>
    (this.store.timeline()?.actors ?? []).map((actor) => ({
      id: actor.id ?? SYSTEM,
      words: actorWords(this.language, actor),
    })),
  );

  constructor() {
    titlePage(() => {
      const number = this.session()?.number;
      return number === undefined
        ? undefined
        : [this.language.say('sessions.session.title', { number }), this.language.say('timeline.title')];
    });
    effect(() => {
      const [page, act, actor] = [this.page(), this.acte(), this.personne()];
      this.store.show({ page, ...(act ? { act } : {}), ...(actor ? { actor } : {}) });
    });
  }

  protected narrow(changes: { acte?: string | null; personne?: string | null }): void {
    void this.router.navigate([], {
      queryParams: { ...changes, page: null },
      queryParamsHandling: 'merge',
      replaceUrl: true,
    });
  }

  private actWords(act: string): string {
    return this.language.say('timeline.acts.' + act);
  }
}
