import { Component, computed, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoDirective } from '@jsverse/transloco';
import { MAX_SESSIONS_IN_ZIP } from '#dto/papers/paper.query.js';
import { ChosenSessions } from '../../shared/chosen-sessions';
import { CurrentPerson } from '../../shared/current-person';
import { Language } from '../../shared/language/language';
import { ZipButton } from '../zip-button/zip-button';

/** The papers of the sessions that are ticked in the list. */
@Component({
  selector: 'certif-papers-of-selection',
  imports: [MatButton, TranslocoDirective, ZipButton],
  template: `
    <ng-container *transloco="let t">
      @if (chosen.all().length && mayRead() && centreId(); as centreId) {
        <div class="sheet bar" role="region" [attr.aria-label]="t('papers.selection.title')">
          <span role="status">{{ language.count('papers.selection.chosen', chosen.all().length) }}</span>
          @if (tooMany()) {
            <span class="quiet">{{ t('papers.selection.tooMany', { max }) }}</span>
          } @else {
            <certif-zip-button [sessions]="chosen.all()" [centreId]="centreId" />
          }
          <button matButton type="button" (click)="chosen.none()">{{ t('papers.selection.none') }}</button>
        </div>
      }
    </ng-container>
  `,
  styles: `
    /* As long as nothing is ticked it takes no place between the filters and the list. */
    :host {
      display: contents;
    }

    .bar {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 16px;
      align-items: center;
      padding: 6px 12px;
    }
  `,
})
export class PapersOfSelection {
  private readonly person = inject(CurrentPerson);

  protected readonly chosen = inject(ChosenSessions);
  protected readonly language = inject(Language);
  protected readonly max = MAX_SESSIONS_IN_ZIP;
  protected readonly tooMany = computed(() => this.chosen.all().length > MAX_SESSIONS_IN_ZIP);
  protected readonly centreId = computed(() => this.person.membership()?.centreId);

  protected mayRead(): boolean {
    return this.person.may('paper:read');
  }
}
