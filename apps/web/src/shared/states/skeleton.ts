import { Component, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';

/** Grey bars where the rows will stand, so that nothing jumps when they come. */
@Component({
  selector: 'certif-skeleton',
  imports: [TranslocoDirective],
  template: `
    <ng-container *transloco="let t">
      <span class="unseen">{{ t('shared.loading') }}</span>
      @for (bar of bars(); track $index) {
        <div class="bar" aria-hidden="true"></div>
      }
    </ng-container>
  `,
  styleUrl: './skeleton.scss',
  host: { role: 'status' },
})
export class Skeleton {
  readonly bars = input([], { transform: (count: number) => Array.from({ length: count }) });
}
