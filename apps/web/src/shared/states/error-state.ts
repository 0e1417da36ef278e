import { Component, computed, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { TranslocoDirective } from '@jsverse/transloco';
import { asProblem } from '../api/problem-error';
import { Language } from '../language/language';
import { wordingOf } from '../problem.messages';

/** What could not be loaded, why, and the way to try again. */
@Component({
  selector: 'certif-error-state',
  imports: [MatButton, MatIcon, TranslocoDirective],
  template: `
    <ng-container *transloco="let t">
      <mat-icon svgIcon="error" aria-hidden="true" />
      <p class="title">{{ t('shared.loadFailed') }}</p>
      <p class="quiet">{{ reason() }}</p>
      <button matButton="outlined" type="button" (click)="retry.emit()">
        <mat-icon svgIcon="refresh" />{{ t('shared.retry') }}
      </button>
    </ng-container>
  `,
  styleUrl: './state.scss',
  host: { role: 'alert' },
})
export class ErrorState {
  readonly error = input.required<unknown>();
  readonly retry = output();

  private readonly language = inject(Language);

  protected readonly reason = computed(() => this.language.say(wordingOf(asProblem(this.error()))));
}
