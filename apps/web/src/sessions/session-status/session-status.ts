import { Component, computed, inject, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { SessionStatus as Status } from '#dto/sessions/session-status.js';
import { About } from '../../shared/about';
import { StatusChip, type ChipTone } from '../../shared/status-chip/status-chip';
import { statusMessages } from '../sessions.messages';

const LOOKS: Record<Status, { tone: ChipTone; icon: string }> = {
  created: { tone: 'info', icon: 'event' },
  finalised: { tone: 'neutral', icon: 'lock' },
  published: { tone: 'success', icon: 'task_alt' },
};

/** « Créée », « Finalisée », « Résultats transmis par Pix », and « À finaliser » beside a past session. */
@Component({
  selector: 'certif-session-status',
  imports: [StatusChip, TranslocoDirective],
  template: `
    <ng-container *transloco="let t">
      <certif-status-chip
        [tone]="look().tone"
        [icon]="look().icon"
        [label]="t(label(), { certifier: about.certifierName() })"
      />
      @if (toFinalise()) {
        <certif-status-chip tone="warning" icon="flag" [label]="t('sessions.status.toFinalise')" />
      }
    </ng-container>
  `,
  styles: `
    :host {
      display: inline-flex;
      flex-wrap: wrap;
      gap: 4px;
    }
  `,
})
export class SessionStatus {
  readonly status = input.required<Status>();
  readonly toFinalise = input(false);

  protected readonly about = inject(About);
  protected readonly look = computed(() => LOOKS[this.status()]);
  protected readonly label = computed(() => statusMessages[this.status()]);
}
