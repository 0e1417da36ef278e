import { Component, DestroyRef, computed, inject, input, signal } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { Router } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import type { Division } from '#dto/students/student.response.js';

const TYPING_PAUSE = 300;

/** Several classes, found by typing, and words of a name; all of it goes into the address. */
@Component({
  selector: 'certif-student-filters',
  imports: [MatIcon, TranslocoDirective],
  templateUrl: './student-filters.html',
  styleUrls: ['../../shared/form/search-field.scss', './student-filters.scss'],
})
export class StudentFilters {
  readonly divisions = input.required<readonly Division[]>();
  readonly chosen = input.required<readonly string[]>();
  readonly search = input.required<string>();

  private readonly router = inject(Router);
  private timer: ReturnType<typeof setTimeout> | undefined;

  protected readonly typed = signal('');
  /** Those that are chosen stay in sight, so that they can be let go. */
  protected readonly shown = computed(() => {
    const typed = bare(this.typed());
    return this.divisions().filter(({ name }) => this.chosen().includes(name) || bare(name).includes(typed));
  });

  constructor() {
    inject(DestroyRef).onDestroy(() => clearTimeout(this.timer));
  }

  protected toggle(name: string): void {
    const chosen = this.chosen();
    const next = chosen.includes(name) ? chosen.filter((one) => one !== name) : [...chosen, name];
    this.go({ classe: next.length ? next : null });
  }

  protected searchName(text: string): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.go({ recherche: text.trim() || null }), TYPING_PAUSE);
  }

  private go(queryParams: Record<string, unknown>): void {
    void this.router.navigate([], {
      queryParams: { ...queryParams, page: null },
      queryParamsHandling: 'merge',
      replaceUrl: true,
    });
  }
}

const bare = (text: string) =>
  text
    .normalize('NFD')
    .replace(/[\s\u0300-\u036f]/g, '')
    .toLowerCase();
