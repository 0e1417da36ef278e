import { Component, computed, effect, inject, input, signal, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoDirective } from '@jsverse/transloco';
import type { CentreResponse } from '#dto/centres/centre.response.js';
import { readAddress } from '#dto/team/invitations/addresses.js';
import { MomentPipe } from '../../shared/dates/date.pipes';
import { coded } from '../../shared/form/faults';
import { TextField } from '../../shared/form/text-field';
import { Language } from '../../shared/language/language';
import { MailState } from '../../shared/mail-state/mail-state';
import { Toasts } from '../../shared/toasts/toasts';
import { CentreStore } from '../centre.store';
import { centreWording, centresMessages, referentMessages } from '../centres.messages';

/** A mail leaves within seconds: its state shows without being asked again. */
const WHILE_MAIL_LEAVES_MS = 2_000;

/** Who runs the centre, whom it waits for, and the way to invite a referent. */
@Component({
  selector: 'certif-centre-team',
  imports: [MailState, MatButton, MomentPipe, TextField, TranslocoDirective],
  templateUrl: './centre-team.html',
  styleUrl: './centre-team.scss',
})
export class CentreTeam {
  readonly centre = input.required<CentreResponse>();

  private readonly store = inject(CentreStore);
  private readonly toasts = inject(Toasts);
  private readonly language = inject(Language);
  private readonly field = viewChild.required(TextField);

  protected readonly wording = centreWording['referentEmail']!;
  protected readonly email = signal('');
  protected readonly attempted = signal(false);
  protected readonly busy = signal(false);
  protected readonly faults = computed(() => ('email' in readAddress(this.email()) ? [] : [coded('FORMAT')]));

  constructor() {
    effect((onCleanup) => {
      const waiting = this.centre().invitations.some(({ mail }) => mail?.state === 'queued' && !mail.trouble);
      if (!waiting) return;
      const timer = setTimeout(() => this.store.reload(), WHILE_MAIL_LEAVES_MS);
      onCleanup(() => clearTimeout(timer));
    });
  }

  protected async invite(event: Event): Promise<void> {
    event.preventDefault();
    this.attempted.set(true);
    if (this.faults().length) return this.field().focus();
    if (this.busy()) return;
    this.busy.set(true);
    try {
      const { outcome, email } = await this.store.inviteReferent(this.email());
      this.email.set('');
      this.attempted.set(false);
      if (outcome !== 'malformed') {
        this.toasts.succeed(this.language.say(referentMessages[outcome], { email: email ?? '' }));
      }
    } catch (error) {
      this.toasts.refuse(error, centresMessages);
    } finally {
      this.busy.set(false);
    }
  }
}
