import { Component, afterRenderEffect, input, viewChild, type ElementRef } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { TranslocoDirective } from '@jsverse/transloco';
import type { Change } from './edits';

/** Above a form: what somebody else changed while this person was typing. It takes the focus when there is something to read. */
@Component({
  selector: 'certif-their-changes',
  imports: [MatIcon, TranslocoDirective],
  template: `
    <ng-container *transloco="let t">
      @if (changes().length) {
        <section #box class="theirs" tabindex="-1">
          <mat-icon svgIcon="warning" aria-hidden="true" />
          <div>
            <p class="title">{{ title() }}</p>
            <ul>
              @for (change of changes(); track change.field) {
                <li>
                  {{
                    t('shared.theirs.changed', {
                      field: t(fieldMessages()[change.field]),
                      before: change.before || t('shared.theirs.nothing'),
                      after: change.after || t('shared.theirs.nothing'),
                    })
                  }}
                </li>
              }
            </ul>
            <p>{{ t('shared.theirs.hint') }}</p>
          </div>
        </section>
      }
    </ng-container>
  `,
  styleUrl: './their-changes.scss',
  host: { role: 'alert' },
})
export class TheirChanges<F extends string> {
  readonly changes = input.required<readonly Change<F>[]>();
  readonly title = input.required<string>();
  readonly fieldMessages = input.required<Readonly<Record<F, string>>>();

  private readonly box = viewChild<ElementRef<HTMLElement>>('box');

  constructor() {
    afterRenderEffect(() => {
      if (this.changes().length) this.box()?.nativeElement.focus();
    });
  }
}
