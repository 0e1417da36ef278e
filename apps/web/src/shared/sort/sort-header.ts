import { Component, computed, input } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { RouterLink } from '@angular/router';
import { sortText, type SortTerm } from '#dto/platform/sort.js';

/** A heading that sorts its list: a link, since the order is in the address; once upwards, then downwards. */
@Component({
  selector: 'th[certifSortHeader]',
  imports: [MatIcon, RouterLink],
  template: `
    <a [routerLink]="[]" [queryParams]="{ tri: next(), page: null }" queryParamsHandling="merge">
      <ng-content />
      @if (direction(); as direction) {
        <mat-icon
          [svgIcon]="direction === 'ascending' ? 'arrow_upward' : 'arrow_downward'"
          aria-hidden="true"
        />
      }
    </a>
  `,
  styles: `
    a {
      display: inline-flex;
      gap: 2px;
      align-items: end;
      color: inherit;
      text-decoration: none;
    }

    a:hover {
      text-decoration: underline;
    }

    mat-icon {
      width: 16px;
      height: 16px;
      font-size: 16px;
    }
  `,
  host: { '[attr.aria-sort]': 'direction()' },
})
export class SortHeader {
  readonly column = input.required<string>({ alias: 'certifSortHeader' });
  /** The order in which the list stands. */
  readonly sort = input.required<readonly SortTerm<string>[]>();

  protected readonly direction = computed(() => {
    const [first] = this.sort();
    if (first?.column !== this.column()) return null;
    return first.descending ? 'descending' : 'ascending';
  });
  protected readonly next = computed(() =>
    sortText([{ column: this.column(), descending: this.direction() === 'ascending' }]),
  );
}
