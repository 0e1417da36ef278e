import { Component, computed, effect, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { longDay, shortDay } from '../../shared/dates/dates';
import { Facts, type Fact } from '../../shared/facts/facts';
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
    Facts,
    MatButton,
    PageHeading,
    RouterLink,
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
  protected readonly facts = computed((): Fact[] => {
    const participation = this.store.participation();
    if (!participation) return [];
    const { session, candidate } = participation;
    const say = (key: string) => this.language.say(`sittings.joined.${key}`);
    return [
      {
        label: say('candidate'),
        value: `${candidate.lastName} ${candidate.firstName}, ${shortDay(candidate.birthdate)}`,
      },
      { label: say('centre'), value: session.centreName },
      { label: say('site'), value: session.site },
      { label: say('room'), value: session.room },
      { label: say('when'), value: `${longDay(session.date, this.language.current())} · ${session.time}` },
    ];
  });

  constructor() {
    effect(() => this.store.show(this.participationId()));
    titlePage(() => {
      const session = this.store.participation()?.session;
      if (session) return [this.language.say('sittings.joined.title', { number: session.number })];
      return this.store.isNone() ? [this.language.say('sittings.joined.none')] : undefined;
    });
  }
}
