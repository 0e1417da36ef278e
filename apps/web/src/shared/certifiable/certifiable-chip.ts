import { Component, computed, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { Certifiable } from '#dto/students/profiles/certifiable.js';
import { StatusChip, type ChipTone } from '../status-chip/status-chip';
import { certifiableMessages } from './certifiable.messages';

const LOOKS: Record<Certifiable, { tone: ChipTone; icon: string }> = {
  yes: { tone: 'success', icon: 'check_circle' },
  no: { tone: 'warning', icon: 'error' },
  unknown: { tone: 'neutral', icon: 'help' },
};

/** « Certifiable », « Non certifiable » or « Inconnu » (guide 4, step 2). */
@Component({
  selector: 'certif-certifiable-chip',
  imports: [StatusChip, TranslocoDirective],
  template: `<certif-status-chip
    *transloco="let t"
    [tone]="look().tone"
    [icon]="look().icon"
    [label]="t(label())"
  />`,
})
export class CertifiableChip {
  readonly certifiable = input.required<Certifiable>();

  protected readonly look = computed(() => LOOKS[this.certifiable()]);
  protected readonly label = computed(() => certifiableMessages[this.certifiable()]);
}
