import { Component, computed, effect, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { COMPLEMENTARY_CERTIFICATIONS } from '#dto/centres/complementary-certifications.js';
import type { CandidateResponse } from '#dto/candidates/candidate.response.js';
import { About } from '../../shared/about';
import { asProblem } from '../../shared/api/problem-error';
import { CurrentPerson } from '../../shared/current-person';
import { shortDay } from '../../shared/dates/dates';
import { PageHeading } from '../../shared/heading/page-heading';
import { titlePage } from '../../shared/heading/page-title';
import { Language } from '../../shared/language/language';
import { SessionInView } from '../../shared/session-in-view';
import { ErrorState } from '../../shared/states/error-state';
import { Skeleton } from '../../shared/states/skeleton';
import { CandidateStore } from '../candidate.store';
import { billingMessages } from '../candidates.messages';

/** « Voir le détail »: all that is known of a candidate. */
@Component({
  selector: 'certif-candidate-details',
  imports: [ErrorState, MatButton, MatIcon, PageHeading, RouterLink, Skeleton, TranslocoDirective],
  providers: [CandidateStore],
  templateUrl: './candidate-details.html',
  styleUrls: ['../add-candidate/add-candidate.scss', './candidate-details.scss'],
})
export class CandidateDetails {
  readonly candidateId = input.required<string>();

  private readonly store = inject(CandidateStore);
  private readonly language = inject(Language);
  private readonly person = inject(CurrentPerson);
  private readonly about = inject(About);

  protected readonly session = inject(SessionInView).session;
  protected readonly candidate = signal<CandidateResponse | undefined>(undefined);
  protected readonly error = signal<Error | undefined>(undefined);
  protected readonly list = computed(() => ['/sessions', this.session()?.id ?? '', 'candidats']);
  protected readonly editable = computed(
    () =>
      this.session()?.status === 'created' &&
      this.candidate()?.started === false &&
      this.person.may('candidate:update'),
  );
  protected readonly fields = computed(() => {
    const candidate = this.candidate();
    if (!candidate) return [];
    const { billingMode, complementaryCertification, extraTimePercentage, sex } = candidate;
    const say = (key: string, values?: Record<string, string | number>) => this.language.say(key, values);
    const certification = COMPLEMENTARY_CERTIFICATIONS.find(({ key }) => key === complementaryCertification);
    return [
      [say('candidates.columns.birthdate'), shortDay(candidate.birthdate)],
      ...(candidate.division ? [[say('candidates.columns.division'), candidate.division]] : []),
      [say('candidates.form.sex'), say(`candidates.sex.${sex}`)],
      [say('candidates.form.birthCountry'), candidate.birthCountry],
      [say('candidates.form.birthCity'), candidate.birthCity],
      [say('candidates.form.birthPostalCode'), candidate.birthPostalCode],
      [say('candidates.form.birthInseeCode'), candidate.birthInseeCode],
      [say('candidates.columns.resultRecipientEmail'), candidate.resultRecipientEmail],
      [say('candidates.form.email'), candidate.email],
      [say('candidates.columns.externalId'), candidate.externalId],
      [
        say('candidates.columns.extraTime'),
        extraTimePercentage === null ? null : say('candidates.percent', { value: extraTimePercentage }),
      ],
      ...(billingMode
        ? [
            [
              say('candidates.columns.billing', { certifier: this.about.certifierName() }),
              say(billingMessages[billingMode]),
            ],
            [say('candidates.form.prepaymentCode'), candidate.prepaymentCode],
          ]
        : []),
      ...(certification ? [[say('candidates.columns.complementary'), certification.label]] : []),
      [
        say('candidates.columns.accessibility'),
        candidate.accessibilityAdjustmentNeeded ? say('candidates.adjustment') : null,
      ],
    ].map(([label = '', value]) => ({ label, value: value || say('candidates.details.none') }));
  });

  constructor() {
    titlePage(() => {
      const number = this.session()?.number;
      return number === undefined
        ? undefined
        : [
            this.language.say('sessions.session.title', { number }),
            this.language.say('candidates.details.title'),
          ];
    });
    effect(() => {
      if (this.session() && this.candidateId()) void this.load();
    });
  }

  protected async load(): Promise<void> {
    this.error.set(undefined);
    try {
      this.candidate.set(await this.store.read(this.candidateId()));
    } catch (error) {
      this.error.set(asProblem(error));
    }
  }
}
