import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoDirective } from '@jsverse/transloco';
import type { StagedPeople as People, StagedPeopleQuery } from '#dto/candidates/staged-import.response.js';
import { ShortDayPipe } from '../../shared/dates/date.pipes';
import { Language } from '../../shared/language/language';
import { Toasts } from '../../shared/toasts/toasts';
import { importMessages } from '../candidates.messages';
import { ImportsStore } from '../imports.store';

/** Everybody whom an import would add, change or remove, named when somebody wants to see them. */
@Component({
  selector: 'certif-staged-people',
  imports: [MatButton, ShortDayPipe, TranslocoDirective],
  templateUrl: './staged-people.html',
  styleUrl: './staged-people.scss',
})
export class StagedPeople {
  readonly status = input.required<StagedPeopleQuery['status']>();
  readonly count = input.required<number>();

  private readonly language = inject(Language);
  private readonly store = inject(ImportsStore);
  private readonly toasts = inject(Toasts);
  /** What is asked last alone counts: a correction changes who is named. */
  private asked = 0;

  private readonly basis = computed(() => this.store.preview()?.basis);
  protected readonly isOpen = signal(false);
  protected readonly people = signal<People['items']>([]);
  protected readonly hidden = signal(0);
  protected readonly title = computed(() =>
    this.language.count(`candidates.preview.people.${this.status()}`, this.count()),
  );
  protected readonly more = computed(() =>
    this.language.say('candidates.preview.more', { count: this.hidden() }),
  );

  constructor() {
    effect(() => {
      this.basis();
      if (this.isOpen()) void untracked(() => this.load(1));
    });
  }

  protected toggled(event: Event): void {
    this.isOpen.set((event.target as HTMLDetailsElement).open);
  }

  protected showMore(): Promise<void> {
    return this.load(Math.floor(this.people().length / this.store.peopleAtOnce) + 1);
  }

  private async load(page: number): Promise<void> {
    const asked = (this.asked += 1);
    try {
      const { items, total } = await this.store.people(this.status(), page);
      if (asked !== this.asked) return;
      this.people.update((before) => (page === 1 ? items : [...before, ...items]));
      this.hidden.set(Math.max(0, total - this.people().length));
    } catch (error) {
      if (asked === this.asked) this.toasts.refuse(error, importMessages);
    }
  }
}
