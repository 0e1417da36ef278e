import { Component, computed, inject, input } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { MatIcon } from '@angular/material/icon';
import { TranslocoDirective } from '@jsverse/transloco';
import type { sessionConflictsQuery } from '#dto/sessions/session-conflicts.js';
import { EMPTY, catchError, switchMap, timer } from 'rxjs';
import type * as z from 'zod';
import { CurrentPerson } from '../../shared/current-person';
import { shortDay } from '../../shared/dates/dates';
import { Language } from '../../shared/language/language';
import { SessionsClient } from '../sessions.client';

const TYPING_PAUSE = 500;

/** Says that the room or an invigilator is taken at that time: a warning, and never in the way. */
@Component({
  selector: 'certif-session-conflicts',
  imports: [MatIcon, TranslocoDirective],
  template: `
    <div role="status" *transloco="let t">
      @if (warnings().length) {
        <section>
          <mat-icon svgIcon="warning" aria-hidden="true" />
          <div>
            <p class="title">{{ t('sessions.conflicts.title') }}</p>
            <ul>
              @for (warning of warnings(); track warning) {
                <li>{{ warning }}</li>
              }
            </ul>
            <p>{{ t('sessions.conflicts.notInTheWay') }}</p>
          </div>
        </section>
      }
    </div>
  `,
  styleUrl: './session-conflicts.scss',
})
export class SessionConflicts {
  readonly plan = input<z.input<typeof sessionConflictsQuery>>();

  private readonly client = inject(SessionsClient);
  private readonly language = inject(Language);
  private readonly centreId = inject(CurrentPerson).centreId;
  private readonly answer = rxResource({
    params: () => {
      const [centreId, query] = [this.centreId(), this.plan()];
      return centreId && query ? { centreId, query } : undefined;
    },
    // What can't be asked now is no reason to disturb whoever is typing.
    stream: ({ params }) =>
      timer(TYPING_PAUSE).pipe(switchMap(() => this.client.conflicts(params).pipe(catchError(() => EMPTY)))),
  });

  protected readonly warnings = computed(() => {
    if (!this.plan() || !this.answer.hasValue()) return [];
    return this.answer.value().items.flatMap(({ sameRoom, sameInvigilators, ...other }) => {
      const values = { ...other, date: shortDay(other.date) };
      return [
        ...(sameRoom ? [this.language.say('sessions.conflicts.room', values)] : []),
        ...sameInvigilators.map((name) =>
          this.language.say('sessions.conflicts.invigilator', { ...values, name }),
        ),
      ];
    });
  });
}
