import { Component, computed, effect, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import type { SupervisedCandidate } from '#dto/supervision/supervision.response.js';
import { asProblem } from '../../shared/api/problem-error';
import { ShortDayPipe } from '../../shared/dates/date.pipes';
import { Facts, type Fact } from '../../shared/facts/facts';
import { PageHeading } from '../../shared/heading/page-heading';
import { titlePage } from '../../shared/heading/page-title';
import { Language } from '../../shared/language/language';
import { ErrorState } from '../../shared/states/error-state';
import { Skeleton } from '../../shared/states/skeleton';
import { StatusChip, type ChipTone } from '../../shared/status-chip/status-chip';
import { SupervisionStore } from '../supervision.store';

interface Standing {
  readonly tone: ChipTone;
  readonly icon: string;
  readonly label: string;
}

/** The session that an invigilator entered: what it is, its access code, and who is expected. */
@Component({
  selector: 'certif-supervised-session',
  imports: [
    ErrorState,
    Facts,
    MatButton,
    MatIcon,
    PageHeading,
    RouterLink,
    ShortDayPipe,
    Skeleton,
    StatusChip,
    TranslocoDirective,
  ],
  providers: [SupervisionStore],
  templateUrl: './supervised-session.html',
  styleUrl: './supervised-session.scss',
})
export class SupervisedSession {
  readonly sessionId = input.required<string>();

  protected readonly store = inject(SupervisionStore);
  private readonly language = inject(Language);

  protected readonly facts = computed((): Fact[] => {
    const session = this.store.screen()?.session;
    if (!session) return [];
    const say = (key: string) => this.language.say(`supervision.session.${key}`);
    return [
      { label: say('centre'), value: session.centreName },
      { label: say('site'), value: session.site },
      { label: say('room'), value: session.room },
      { label: say('invigilators'), value: session.invigilators },
      { label: say('accessCode'), value: session.accessCode, isCode: true },
    ];
  });
  protected readonly isFinalised = computed(() => {
    const error = this.store.error();
    return error !== undefined && asProblem(error).code === 'SESSION_ALREADY_FINALISED';
  });

  constructor() {
    effect(() => this.store.show(this.sessionId()));
    titlePage(() => {
      const session = this.store.screen()?.session;
      if (session)
        return [
          this.language.say('supervision.session.title', { number: session.number }),
          this.language.say('supervision.space'),
        ];
      return this.store.error() ? [this.language.say('supervision.session.closed')] : undefined;
    });
  }

  protected standingOf({ joined, started }: SupervisedCandidate): Standing | undefined {
    if (started)
      return {
        tone: 'success',
        icon: 'check_circle',
        label: this.language.say('supervision.session.started'),
      };
    if (joined)
      return { tone: 'info', icon: 'person', label: this.language.say('supervision.session.joined') };
    return undefined;
  }
}
