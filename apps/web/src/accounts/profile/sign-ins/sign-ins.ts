import { Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoDirective } from '@jsverse/transloco';
import { MomentPipe } from '../../../shared/dates/date.pipes';
import { Language } from '../../../shared/language/language';
import { ErrorState } from '../../../shared/states/error-state';
import { Skeleton } from '../../../shared/states/skeleton';
import { StatusChip } from '../../../shared/status-chip/status-chip';
import { Toasts } from '../../../shared/toasts/toasts';
import { accountsMessages } from '../../accounts.messages';
import { ProfileStore } from '../profile.store';
import { deviceOf } from './device-name';

/** Where one is signed in; a lost phone or a shared computer is signed out from here. */
@Component({
  selector: 'certif-sign-ins',
  imports: [ErrorState, MatButton, MomentPipe, Skeleton, StatusChip, TranslocoDirective],
  templateUrl: './sign-ins.html',
  styleUrls: ['../part.scss', './sign-ins.scss'],
})
export class SignIns {
  private readonly language = inject(Language);
  private readonly toasts = inject(Toasts);

  protected readonly store = inject(ProfileStore);
  protected readonly busy = signal(false);
  protected readonly signIns = computed(() =>
    this.store.signIns()?.items.map((signIn) => ({ ...signIn, device: this.nameOf(signIn.userAgent) })),
  );

  protected end(signInId: string): Promise<void> {
    return this.act(() => this.store.endSignIn(signInId));
  }

  protected endOthers(): Promise<void> {
    return this.act(() => this.store.endOtherSignIns());
  }

  private nameOf(userAgent: string | null): string {
    const { browser, system } = deviceOf(userAgent);
    if (browser && system) return this.language.say('accounts.profile.device', { browser, system });
    return browser ?? system ?? this.language.say('accounts.profile.unknownDevice');
  }

  private async act(work: () => Promise<void>): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    try {
      await work();
      this.toasts.succeed(this.language.say('accounts.profile.ended'));
    } catch (error) {
      this.toasts.refuse(error, accountsMessages);
    } finally {
      this.busy.set(false);
    }
  }
}
