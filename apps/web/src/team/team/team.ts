import { Component, computed, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { MatTabLink, MatTabNav, MatTabNavPanel } from '@angular/material/tabs';
import { RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { CurrentPerson } from '../../shared/current-person';
import { PageHeading } from '../../shared/heading/page-heading';
import { InvitationsStore } from '../invitations/invitations.store';
import { MembersStore } from '../members.store';

/** « Équipe »: the head, and its tabs « Membres (n) » and, for administrators, « Invitations (n) ». */
@Component({
  selector: 'certif-team',
  imports: [
    MatButton,
    MatIcon,
    MatTabLink,
    MatTabNav,
    MatTabNavPanel,
    PageHeading,
    RouterLink,
    RouterLinkActive,
    RouterOutlet,
    TranslocoDirective,
  ],
  providers: [MembersStore, InvitationsStore],
  templateUrl: './team.html',
  styleUrl: './team.scss',
})
export class TeamPage {
  private readonly person = inject(CurrentPerson);

  protected readonly members = inject(MembersStore).members;
  protected readonly invitations = inject(InvitationsStore).invitations;
  protected readonly mayManage = computed(() => this.person.may('team:manage'));
}
