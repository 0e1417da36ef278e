import { Component, computed, inject, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { ErasureResponse } from '#dto/team/privacy/privacy.js';
import { shortDay } from '../../../shared/dates/dates';
import { Language } from '../../../shared/language/language';

/** What an erasure did, and what stays until when: what the certifier answers the person. */
@Component({
  selector: 'certif-erasure-outcome',
  imports: [TranslocoDirective],
  template: `
    <ng-container *transloco="let t">
      <h2>{{ t('accounts.people.outcome.title') }}</h2>
      <ul>
        @for (line of erased(); track line) {
          <li>{{ line }}</li>
        } @empty {
          <li>{{ t('accounts.people.outcome.nothing') }}</li>
        }
      </ul>
      @if (kept().length > 0) {
        <p>{{ t('accounts.people.outcome.kept') }}</p>
        <ul>
          @for (one of kept(); track one.session) {
            <li>{{ t('accounts.people.outcome.keptUntil', one) }}</li>
          }
        </ul>
      }
    </ng-container>
  `,
  styles: `
    :host {
      display: grid;
      gap: 12px;
      padding: 24px 32px;
    }

    ul {
      display: grid;
      gap: 8px;
      padding-left: 20px;
    }

    @media (max-width: 600px) {
      :host {
        padding: 16px;
      }
    }
  `,
})
export class ErasureOutcome {
  readonly outcome = input.required<ErasureResponse>();

  private readonly language = inject(Language);

  protected readonly erased = computed(() => {
    const { account, enrolments, students } = this.outcome();
    return [
      ...(account ? [this.language.say('accounts.people.outcome.account')] : []),
      ...(enrolments ? [this.language.count('accounts.people.outcome.enrolments', enrolments)] : []),
      ...(students ? [this.language.count('accounts.people.outcome.students', students)] : []),
    ];
  });
  protected readonly kept = computed(() =>
    this.outcome().kept.map((one) => ({ ...one, date: shortDay(one.date), until: shortDay(one.until) })),
  );
}
