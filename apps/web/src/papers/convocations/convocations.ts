import { Component, computed, effect, inject, input, numberAttribute, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { TranslocoDirective } from '@jsverse/transloco';
import type { ConvocationRow } from '#dto/papers/convocations/convocation.response.js';
import { CurrentPerson } from '../../shared/current-person';
import { titlePage } from '../../shared/heading/page-title';
import { Language } from '../../shared/language/language';
import { Pager } from '../../shared/pager/pager';
import { SessionInView } from '../../shared/session-in-view';
import { EmptyState } from '../../shared/states/empty-state';
import { ErrorState } from '../../shared/states/error-state';
import { Skeleton } from '../../shared/states/skeleton';
import { Toasts } from '../../shared/toasts/toasts';
import { PaperButton } from '../paper-button/paper-button';
import { papersMessages } from '../papers.messages';
import { ConvocationState } from './convocation-state';
import { ConvocationsStore } from './convocations.store';

const EVERYBODY = 'everybody';
const COUNTED = ['sent', 'addressChanged', 'sessionChanged', 'queued', 'failed', 'withoutAddress'] as const;

/** « Convocations »: on paper with the grid to sign on handing out, and by mail with the state of each. */
@Component({
  selector: 'certif-convocations',
  imports: [
    ConvocationState,
    EmptyState,
    ErrorState,
    MatButton,
    MatIcon,
    Pager,
    PaperButton,
    Skeleton,
    TranslocoDirective,
  ],
  providers: [ConvocationsStore],
  templateUrl: './convocations.html',
  styleUrl: './convocations.scss',
})
export class Convocations {
  readonly page = input(1, {
    transform: (page: unknown) => Math.max(1, Math.trunc(numberAttribute(page, 1))),
  });

  private readonly person = inject(CurrentPerson);
  private readonly toasts = inject(Toasts);

  protected readonly language = inject(Language);
  protected readonly store = inject(ConvocationsStore);
  protected readonly session = inject(SessionInView).session;
  /** The id of who is being mailed, or everybody. */
  protected readonly sending = signal<string | undefined>(undefined);
  protected readonly everybody = EVERYBODY;
  protected readonly maySend = computed(
    () => this.session()?.status === 'created' && this.person.may('convocation:send'),
  );

  /** « 2 envoyées · 1 candidat sans adresse »: what there is none of is not said. */
  protected readonly counts = computed(() => {
    const counts = this.store.convocations()?.counts;
    return COUNTED.filter((name) => counts?.[name])
      .map((name) => this.language.count(`convocations.counts.${name}`, counts?.[name] ?? 0))
      .join(' · ');
  });

  constructor() {
    titlePage(() => {
      const number = this.session()?.number;
      return number === undefined
        ? undefined
        : [this.language.say('sessions.session.title', { number }), this.language.say('convocations.title')];
    });
    effect(() => this.store.show(this.page()));
  }

  protected async send(to: string, candidateIds?: string[]): Promise<void> {
    if (this.sending()) return;
    this.sending.set(to);
    try {
      const { queued } = await this.store.send(candidateIds);
      this.toasts.succeed(this.language.count('convocations.queuedNow', queued));
    } catch (error) {
      this.toasts.refuse(error, papersMessages);
    } finally {
      this.sending.set(undefined);
    }
  }

  protected wasSent({ delivery }: ConvocationRow): boolean {
    return delivery?.state === 'sent' || delivery?.state === 'failed';
  }

  protected waits({ delivery }: ConvocationRow): boolean {
    return delivery?.state === 'queued';
  }
}
