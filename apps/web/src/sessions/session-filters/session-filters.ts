import { Component, DestroyRef, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { Router, RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { sortText, type SortTerm } from '#dto/platform/sort.js';
import { SESSION_FILTERS, type SessionFilter } from '#dto/sessions/list-sessions.query.js';
import { About } from '../../shared/about';
import { DayFilter } from './day-filter';
import { columnMessages, filterMessages } from '../sessions.messages';

const TYPING_PAUSE = 500;

/** Which sessions are shown: all of it is in the address, so that a reload, « back » and a sent link find the same. */
@Component({
  selector: 'certif-session-filters',
  imports: [DayFilter, MatButton, MatIcon, RouterLink, TranslocoDirective],
  templateUrl: './session-filters.html',
  styleUrl: './session-filters.scss',
})
export class SessionFilters {
  readonly search = input('');
  readonly status = input<SessionFilter>();
  readonly from = input<string>();
  readonly to = input<string>();
  readonly sort = input.required<readonly SortTerm<string>[]>();

  private readonly router = inject(Router);
  private timer: ReturnType<typeof setTimeout> | undefined;
  private typed: Record<string, string | null> = {};

  protected readonly about = inject(About);
  protected readonly statuses = SESSION_FILTERS.map((value) => ({ value, label: filterMessages[value] }));
  /** On a phone the headings that sort are out of sight: this list stands for them. */
  protected readonly orders = Object.entries(columnMessages).flatMap(([column, label]) =>
    [false, true].map((descending) => ({ value: sortText([{ column, descending }]), label, descending })),
  );
  protected readonly order = computed(() => sortText(this.sort()));
  protected readonly any = computed(() => !!(this.search() || this.status() || this.from() || this.to()));

  constructor() {
    inject(DestroyRef).onDestroy(() => clearTimeout(this.timer));
  }

  protected narrow(changes: Record<string, string | null>): void {
    void this.router.navigate([], {
      queryParams: { ...changes, page: null },
      queryParamsHandling: 'merge',
      // Choices in the making leave no trail behind « back ».
      replaceUrl: true,
    });
  }

  /** What was being typed when the filters are cleared is cleared too. */
  protected forget(): void {
    clearTimeout(this.timer);
    this.typed = {};
  }

  /** Words and days are typed sign by sign: a year in the making is no year to look for. */
  protected type(changes: Record<string, string | null>): void {
    Object.assign(this.typed, changes);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.narrow(this.typed);
      this.typed = {};
    }, TYPING_PAUSE);
  }
}
