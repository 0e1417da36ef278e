import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import type { Page } from '#dto/platform/page.js';
import { Language } from '../language/language';

/** Which rows of how many, and links to the other pages: the page is in the address, so « back » works. */
@Component({
  selector: 'certif-pager',
  imports: [RouterLink, TranslocoDirective],
  templateUrl: './pager.html',
  styleUrl: './pager.scss',
})
export class Pager {
  readonly page = input.required<Page<unknown>>();

  private readonly language = inject(Language);

  protected readonly last = computed(() => Math.max(1, Math.ceil(this.page().total / this.page().pageSize)));
  protected readonly range = computed(() => {
    const { page, pageSize, total, items } = this.page();
    const first = (page - 1) * pageSize;
    const numbers = new Intl.NumberFormat(this.language.current());
    return {
      first: numbers.format(items.length ? first + 1 : 0),
      last: numbers.format(first + items.length),
      total: numbers.format(total),
    };
  });
  /** The first, the last, and those around the one that is shown; what is below 0 stands for a gap. */
  protected readonly numbers = computed(() => {
    const current = this.page().page;
    const near = [1, current - 1, current, current + 1, this.last()];
    const wanted = [...new Set(near)]
      .filter((number) => number >= 1 && number <= this.last())
      .sort((a, b) => a - b);
    return wanted.flatMap((number, at) =>
      at > 0 && number - wanted[at - 1]! > 1 ? [-at, number] : [number],
    );
  });
}
