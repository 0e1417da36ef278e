import { Component, computed, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { TranslocoDirective } from '@jsverse/transloco';
import { Language } from '../../shared/language/language';
import { wordingOf } from '../../shared/problem.messages';
import { finalisationMessages } from '../finalisation.messages';
import { NotesStore } from '../notes.store';

/** Whether what stands on the page is kept; where it is not, why, and the way to try again. */
@Component({
  selector: 'certif-save-state',
  imports: [MatButton, MatIcon, TranslocoDirective],
  template: `
    <ng-container *transloco="let t">
      <p role="status">
        @switch (store.state()) {
          @case ('saving') {
            <!-- To be seen alone: a screen reader hears of each note once, when it is kept. -->
            <span aria-hidden="true"><mat-icon svgIcon="autorenew" />{{ t('finalisation.saving') }}</span>
          }
          @case ('saved') {
            <span>
              <mat-icon svgIcon="check_circle" class="done" aria-hidden="true" />{{ t('finalisation.saved') }}
            </span>
          }
        }
      </p>
      @if (store.state() === 'failed') {
        <div class="failed" role="alert">
          <mat-icon svgIcon="error" aria-hidden="true" />
          <p>
            <strong>{{ t('finalisation.notSaved') }}</strong> {{ reason() }}
          </p>
          <button
            matButton="outlined"
            type="button"
            [disabled]="store.isSaving()"
            disabledInteractive
            (click)="store.save()"
          >
            <mat-icon svgIcon="refresh" />{{ t('shared.retry') }}
          </button>
        </div>
      }
    </ng-container>
  `,
  styleUrl: './save-state.scss',
})
export class SaveState {
  private readonly language = inject(Language);

  protected readonly store = inject(NotesStore);
  protected readonly reason = computed(() => {
    const problem = this.store.problem();
    return problem ? this.language.say(wordingOf(problem, finalisationMessages)) : '';
  });
}
