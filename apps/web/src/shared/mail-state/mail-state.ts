import { Component, computed, inject, input } from '@angular/core';
import type { MailDelivery, MailState as State, MailTrouble } from '#dto/platform/mail-delivery.js';
import { Language } from '../language/language';
import { StatusChip, type ChipTone } from '../status-chip/status-chip';

const LOOKS: Record<State, { tone: ChipTone; icon: string }> = {
  queued: { tone: 'info', icon: 'schedule_send' },
  sent: { tone: 'success', icon: 'check_circle' },
  failed: { tone: 'warning', icon: 'error' },
  dropped: { tone: 'neutral', icon: 'close' },
};

const STATES: Record<State, string> = {
  queued: 'shared.mail.queued',
  sent: 'shared.mail.sent',
  failed: 'shared.mail.failed',
  dropped: 'shared.mail.dropped',
};

const TROUBLES: Record<MailTrouble, string> = {
  ADDRESS_REFUSED: 'shared.mail.addressRefused',
  MAIL_REFUSED: 'shared.mail.mailRefused',
  SERVER_UNREACHABLE: 'shared.mail.serverUnreachable',
};

/** Where a mail has got to, and what keeps it. */
@Component({
  selector: 'certif-mail-state',
  imports: [StatusChip],
  template: `
    @if (mail(); as mail) {
      <certif-status-chip [tone]="looks().tone" [icon]="looks().icon" [label]="label()" />
      @if (trouble(); as trouble) {
        <span class="quiet small">{{ trouble }}</span>
      }
    }
  `,
  styles: ':host { display: flex; flex-wrap: wrap; gap: 2px 8px; align-items: center; }',
})
export class MailState {
  readonly mail = input.required<MailDelivery | null>();

  private readonly language = inject(Language);

  protected readonly looks = computed(() => {
    const { state = 'queued', trouble } = this.mail() ?? {};
    return state === 'queued' && trouble ? { ...LOOKS.queued, tone: 'warning' as const } : LOOKS[state];
  });
  protected readonly label = computed(() => this.language.say(STATES[this.mail()?.state ?? 'queued']));
  protected readonly trouble = computed(() => {
    const trouble = this.mail()?.trouble;
    return trouble ? this.language.say(TROUBLES[trouble]) : '';
  });
}
