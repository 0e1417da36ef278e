import { Component, effect, inject, input, numberAttribute } from '@angular/core';
import { MatButton, MatIconButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import type { InvitationResponse } from '#dto/team/invitations/invitation.response.js';
import { Confirm } from '../../../shared/confirm/confirm';
import { CurrentPerson } from '../../../shared/current-person';
import { MomentPipe } from '../../../shared/dates/date.pipes';
import { titlePage } from '../../../shared/heading/page-title';
import { Language } from '../../../shared/language/language';
import { MailState } from '../../../shared/mail-state/mail-state';
import { Pager } from '../../../shared/pager/pager';
import { EmptyState } from '../../../shared/states/empty-state';
import { ErrorState } from '../../../shared/states/error-state';
import { Skeleton } from '../../../shared/states/skeleton';
import { Toasts } from '../../../shared/toasts/toasts';
import { roleMessages, teamMessages } from '../../team.messages';
import { InvitationsStore } from '../invitations.store';

/** A mail leaves within seconds: the list shows it without being asked again. */
const WHILE_MAIL_LEAVES_MS = 2_000;

/** The invitations that wait for an answer: « Adresse e-mail », « Date de dernier envoi », resend, delete. */
@Component({
  selector: 'certif-list-invitations',
  imports: [
    EmptyState,
    ErrorState,
    MailState,
    MatButton,
    MatIcon,
    MatIconButton,
    MomentPipe,
    Pager,
    RouterLink,
    Skeleton,
    TranslocoDirective,
  ],
  templateUrl: './list-invitations.html',
  styleUrl: './list-invitations.scss',
})
export class ListInvitations {
  readonly page = input(1, {
    transform: (page: unknown) => Math.max(1, Math.trunc(numberAttribute(page, 1))),
  });

  private readonly person = inject(CurrentPerson);
  private readonly confirm = inject(Confirm);
  private readonly toasts = inject(Toasts);
  private readonly language = inject(Language);

  protected readonly store = inject(InvitationsStore);
  protected readonly roleMessages = roleMessages;

  constructor() {
    titlePage(() => [this.language.say('team.title'), this.language.say('team.invitations.title')]);
    effect(() => this.store.show(this.page()));
    effect((onCleanup) => {
      const items = this.store.invitations()?.items ?? [];
      if (!items.some(({ mail }) => mail?.state === 'queued' && !mail.trouble)) return;
      const timer = setTimeout(() => this.store.reload(), WHILE_MAIL_LEAVES_MS);
      onCleanup(() => clearTimeout(timer));
    });
  }

  protected mayManage(): boolean {
    return this.person.may('team:manage');
  }

  protected async resend(invitation: InvitationResponse): Promise<void> {
    await this.try(async () => {
      await this.store.resend(invitation);
      this.toasts.succeed(this.language.say('team.invitations.resent'));
    });
  }

  protected async cancel(invitation: InvitationResponse): Promise<void> {
    const sure = await this.confirm.ask({
      title: this.language.say('team.invitations.cancelTitle'),
      text: this.language.say('team.invitations.cancelText', { email: invitation.email }),
      act: this.language.say('team.invitations.cancelAct'),
    });
    if (!sure) return;
    await this.try(async () => {
      await this.store.cancel(invitation);
      this.toasts.succeed(this.language.say('team.invitations.cancelled'));
    });
  }

  private async try(act: () => Promise<void>): Promise<void> {
    try {
      await act();
    } catch (error) {
      this.toasts.refuse(error, teamMessages);
      this.store.reload();
    }
  }
}
