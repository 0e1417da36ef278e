import { Component, computed, inject, input } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { TranslocoDirective } from '@jsverse/transloco';
import type { InviteResult } from '#dto/team/invitations/invite.request.js';
import { CurrentPerson } from '../../../shared/current-person';
import { Language } from '../../../shared/language/language';
import { addressMessages, outcomeMessages } from '../../team.messages';

/** What became of each address that was typed. */
@Component({
  selector: 'certif-invite-results',
  imports: [MatIcon, TranslocoDirective],
  template: `
    <ng-container *transloco="let t">
      <h2>{{ t('team.outcomes.title') }}</h2>
      <ul>
        @for (line of lines(); track $index) {
          <li [class.well]="line.well">
            <mat-icon [svgIcon]="line.well ? 'check_circle' : 'error'" aria-hidden="true" />
            <span
              ><strong>{{ line.who }}</strong> {{ line.what }}</span
            >
          </li>
        }
      </ul>
    </ng-container>
  `,
  styleUrl: './invite-results.scss',
  host: { role: 'status' },
})
export class InviteResults {
  readonly results = input.required<readonly InviteResult[]>();

  private readonly person = inject(CurrentPerson);
  private readonly language = inject(Language);

  protected readonly lines = computed(() => {
    const several = new Set(this.results().flatMap(({ centreId }) => centreId ?? [])).size > 1;
    return this.results().map(({ typed, email, centreId, outcome, fault }) => {
      const centre = several && centreId ? ` (${this.centreName(centreId)})` : '';
      const what = this.language.say(fault ? addressMessages[fault] : outcomeMessages[outcome]);
      return { who: `${email ?? typed}${centre}`, what, well: outcome === 'sent' || outcome === 'resent' };
    });
  });

  private centreName(id: string): string {
    return this.person.me()?.memberships.find(({ centreId }) => centreId === id)?.centreName ?? '';
  }
}
