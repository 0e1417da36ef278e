import { Component, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { PAGE_SIZES } from '../student-criteria';

/** « Voir 50 »: how many rows a page has; it goes into the address. */
@Component({
  selector: 'certif-page-size',
  imports: [TranslocoDirective],
  template: `
    <label *transloco="let t">
      <span>{{ t('students.pageSize') }}</span>
      <select #chosen (change)="choose(chosen.value)">
        @for (one of sizes; track one) {
          <option [value]="one" [selected]="one === size()">{{ one }}</option>
        }
      </select>
    </label>
  `,
  styles: `
    label {
      display: flex;
      gap: 8px;
      align-items: center;
    }

    select {
      height: 36px;
      padding: 0 6px;
      border: 1px solid light-dark(#6f7978, #889391);
      border-radius: 8px;
      background: var(--certif-sheet);
      color: inherit;
      font: inherit;
    }
  `,
})
export class PageSize {
  readonly size = input.required<number>();

  private readonly router = inject(Router);

  protected readonly sizes = PAGE_SIZES;

  protected choose(size: string): void {
    const queryParams = { taille: size, page: null };
    void this.router.navigate([], { queryParams, queryParamsHandling: 'merge', replaceUrl: true });
  }
}
