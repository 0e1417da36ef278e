import { Component, computed, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { ConvocationRow } from '#dto/papers/convocations/convocation.response.js';
import { StatusChip, type ChipTone } from '../../shared/status-chip/status-chip';
import { troubleMessages } from './convocations.messages';

type State =
  'withoutAddress' | 'notSent' | 'queued' | 'sent' | 'addressChanged' | 'sessionChanged' | 'failed';

const LOOKS: Record<State, { tone: ChipTone; icon: string }> = {
  withoutAddress: { tone: 'neutral', icon: 'close' },
  notSent: { tone: 'neutral', icon: 'mail' },
  queued: { tone: 'info', icon: 'refresh' },
  sent: { tone: 'success', icon: 'task_alt' },
  addressChanged: { tone: 'warning', icon: 'warning' },
  sessionChanged: { tone: 'warning', icon: 'warning' },
  failed: { tone: 'warning', icon: 'error' },
};

/** What became of a convocation's mail, and why it has not left. */
@Component({
  selector: 'certif-convocation-state',
  imports: [StatusChip, TranslocoDirective],
  template: `
    <ng-container *transloco="let t">
      <certif-status-chip
        [tone]="look().tone"
        [icon]="look().icon"
        [label]="t('convocations.states.' + state())"
      />
      @if (trouble(); as message) {
        {{ ' ' }}<span class="small quiet">{{ t(message) }}</span>
      }
    </ng-container>
  `,
  styles: `
    :host {
      display: inline-flex;
      flex-wrap: wrap;
      gap: 4px 8px;
      align-items: center;
    }
  `,
})
export class ConvocationState {
  readonly row = input.required<ConvocationRow>();

  protected readonly state = computed((): State => {
    const { email, delivery, addressChanged, sessionChanged } = this.row();
    if (email === null) return 'withoutAddress';
    if (addressChanged) return 'addressChanged';
    if (sessionChanged) return 'sessionChanged';
    return delivery === null || delivery.state === 'dropped' ? 'notSent' : delivery.state;
  });
  protected readonly look = computed(() => LOOKS[this.state()]);
  protected readonly trouble = computed(() => {
    const trouble = this.row().delivery?.trouble;
    return trouble && (this.state() === 'failed' || this.state() === 'queued')
      ? troubleMessages[trouble]
      : undefined;
  });
}
