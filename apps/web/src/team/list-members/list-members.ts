import { Component, effect, inject, input, numberAttribute } from '@angular/core';
import { MatButton, MatIconButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { MatMenu, MatMenuItem, MatMenuTrigger } from '@angular/material/menu';
import { Router } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import type { CentreRole } from '#dto/access/permissions.js';
import type { MemberResponse } from '#dto/team/members.js';
import { Confirm } from '../../shared/confirm/confirm';
import { CurrentPerson } from '../../shared/current-person';
import { titlePage } from '../../shared/heading/page-title';
import { Language } from '../../shared/language/language';
import { Pager } from '../../shared/pager/pager';
import { ErrorState } from '../../shared/states/error-state';
import { Skeleton } from '../../shared/states/skeleton';
import { Toasts } from '../../shared/toasts/toasts';
import { MembersStore } from '../members.store';
import { roleMessages, teamMessages } from '../team.messages';
import { TeamStore } from '../team.store';

/** Who works in the centre; administrators give roles and end memberships, everybody may leave. */
@Component({
  selector: 'certif-list-members',
  imports: [
    ErrorState,
    MatButton,
    MatIcon,
    MatIconButton,
    MatMenu,
    MatMenuItem,
    MatMenuTrigger,
    Pager,
    Skeleton,
    TranslocoDirective,
  ],
  templateUrl: './list-members.html',
  styleUrl: './list-members.scss',
})
export class ListMembers {
  readonly page = input(1, {
    transform: (page: unknown) => Math.max(1, Math.trunc(numberAttribute(page, 1))),
  });

  private readonly person = inject(CurrentPerson);
  private readonly team = inject(TeamStore);
  private readonly router = inject(Router);
  private readonly confirm = inject(Confirm);
  private readonly toasts = inject(Toasts);
  private readonly language = inject(Language);

  protected readonly store = inject(MembersStore);
  protected readonly roleMessages = roleMessages;

  constructor() {
    titlePage(() => [this.language.say('team.title'), this.language.say('team.members.title')]);
    effect(() => this.store.show(this.page()));
  }

  protected mayManage(): boolean {
    return this.person.may('team:manage');
  }

  protected async give(member: MemberResponse, role: CentreRole): Promise<void> {
    await this.try(async () => {
      await this.store.changeRole(member, role);
      this.succeed('team.members.roleChanged', {
        name: nameOf(member),
        role: this.language.say(roleMessages[role]),
      });
    });
  }

  protected async remove(member: MemberResponse): Promise<void> {
    const sure = await this.confirm.ask({
      title: this.language.say('team.members.removeTitle', { name: nameOf(member) }),
      text: this.language.say('team.members.removeText', { centre: this.centreName() }),
      act: this.language.say('team.members.removeAct'),
    });
    if (!sure) return;
    await this.try(async () => {
      await this.store.remove(member);
      this.succeed('team.members.removed', { name: nameOf(member) });
    });
  }

  protected async leave(): Promise<void> {
    const centre = this.centreName();
    const sure = await this.confirm.ask({
      title: this.language.say('team.members.leaveTitle', { centre }),
      text: this.language.say('team.members.leaveText'),
      act: this.language.say('team.members.leaveAct'),
    });
    if (!sure) return;
    await this.try(async () => {
      await this.store.leave();
      await this.team.load();
      this.succeed('team.members.left', { centre });
      await this.router.navigateByUrl('/');
    });
  }

  private centreName(): string {
    return this.person.membership()?.centreName ?? '';
  }

  private succeed(key: string, values: Record<string, string>): void {
    this.toasts.succeed(this.language.say(key, values));
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

const nameOf = ({ firstName, lastName }: MemberResponse) => `${firstName} ${lastName}`;
