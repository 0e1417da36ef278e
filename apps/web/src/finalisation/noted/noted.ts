import { Component, input } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { TranslocoDirective } from '@jsverse/transloco';
import type { FinalisationDraft } from '#dto/finalisation/finalisation.response.js';

/** What was noted, once nobody changes it any more. */
@Component({
  selector: 'certif-noted',
  imports: [MatIcon, TranslocoDirective],
  template: `
    <ng-container *transloco="let t">
      @let notes = draft();
      @if (notes.hasIncident) {
        <p class="ticked">
          <mat-icon svgIcon="check" aria-hidden="true" /><span>{{ t('finalisation.hasIncident') }}</span>
        </p>
      }
      @if (notes.hasJoiningIssue) {
        <p class="ticked">
          <mat-icon svgIcon="check" aria-hidden="true" /><span>{{ t('finalisation.hasJoiningIssue') }}</span>
        </p>
      }
      @if (notes.comment) {
        <p class="lines">{{ notes.comment }}</p>
      }
      @if (!notes.hasIncident && !notes.hasJoiningIssue && !notes.comment) {
        <p class="quiet">{{ t('finalisation.nothingNoted') }}</p>
      }
    </ng-container>
  `,
  styleUrl: './noted.scss',
})
export class Noted {
  readonly draft = input.required<FinalisationDraft>();
}
