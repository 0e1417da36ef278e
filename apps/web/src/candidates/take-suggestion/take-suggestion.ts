import { Component, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoDirective } from '@jsverse/transloco';

/** What was probably meant, to be taken in one click. */
@Component({
  selector: 'certif-take-suggestion',
  imports: [MatButton, TranslocoDirective],
  template: `
    <ng-container *transloco="let t">
      @if (suggestion(); as suggestion) {
        <button matButton="outlined" type="button" (click)="take.emit(suggestion)">
          {{ t('candidates.preview.take', { suggestion }) }}
        </button>
      }
    </ng-container>
  `,
  styles: ':host { display: block; } :host:empty { display: none; } button { margin-top: 4px; }',
})
export class TakeSuggestion {
  readonly suggestion = input<string>();
  readonly take = output<string>();
}
