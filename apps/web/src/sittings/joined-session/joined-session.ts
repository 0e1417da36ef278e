import { Component, effect, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { LongDayPipe, ShortDayPipe } from '../../shared/dates/date.pipes';
import { PageHeading } from '../../shared/heading/page-heading';
import { titlePage } from '../../shared/heading/page-title';
import { Language } from '../../shared/language/language';
import { SignedInAs } from '../../shared/signed-in-as/signed-in-as';
import { ErrorState } from '../../shared/states/error-state';
import { Skeleton } from '../../shared/states/skeleton';
import { StatusChip } from '../../shared/status-chip/status-chip';
import { SittingsStore } from '../sittings.store';

/** What somebody joined, and what they wait for. */
@Component({
  selector: 'certif-joined-session',
  imports: [
    ErrorState,
    LongDayPipe,
    MatButton,
    PageHeading,
    RouterLink,
    ShortDayPipe,
    SignedInAs,
    Skeleton,
    StatusChip,
    TranslocoDirective,
  ],
  providers: [SittingsStore],
  templateUrl: './joined-session.html',
  styleUrls: ['../../shared/form/narrow-sheet.scss', './joined-session.scss'],
})
export class JoinedSession {
  readonly participationId = input.required<string>();

  private readonly language = inject(Language);

  protected readonly store = inject(SittingsStore);

  constructor() {
    effect(() => this.store.show(this.participationId()));
    titlePage(() => {
      const session = this.store.participation()?.session;
      if (session) return [this.language.say('sittings.joined.title', { number: session.number })];
      return this.store.isNone() ? [this.language.say('sittings.joined.none')] : undefined;
    });
  }
}
