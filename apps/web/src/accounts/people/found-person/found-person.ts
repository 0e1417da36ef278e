import { Component, computed, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { TranslocoDirective } from '@jsverse/transloco';
import type { PersonResponse } from '#dto/team/privacy/privacy.js';
import { privacyEndpoints } from '#dto/team/privacy/privacy.endpoints.js';
import { addressOf } from '../../../shared/api/client-of';
import { ShortDayPipe } from '../../../shared/dates/date.pipes';
import { Language } from '../../../shared/language/language';

/** Somebody who was found, with what tells them apart, and what they may ask for. */
@Component({
  selector: 'certif-found-person',
  imports: [MatButton, MatIcon, ShortDayPipe, TranslocoDirective],
  templateUrl: './found-person.html',
  styleUrl: './found-person.scss',
  host: { role: 'region', '[attr.aria-label]': 'name()' },
})
export class FoundPerson {
  readonly person = input.required<PersonResponse>();
  readonly busy = input(false);
  readonly erase = output();

  private readonly language = inject(Language);

  protected readonly name = computed(() => `${this.person().firstName} ${this.person().lastName}`);
  protected readonly file = computed(() =>
    addressOf(privacyEndpoints.export, { personId: this.person().id }),
  );
  protected readonly enrolments = computed(() =>
    this.person().enrolments.map(({ centre, sessions, isStudent }) => ({
      centre,
      as: [
        ...(isStudent ? [this.language.say('accounts.people.student')] : []),
        ...(sessions > 0 ? [this.language.count('accounts.people.sessions', sessions)] : []),
      ].join(', '),
    })),
  );
}
