import { Component, computed, inject, signal, viewChild } from '@angular/core';
import {
  FormField,
  FormRoot,
  REQUIRED,
  form,
  metadata,
  validateStandardSchema,
  type TreeValidationResult,
} from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { createSessionRequest } from '#dto/sessions/create-session.request.js';
import { asProblem } from '../../shared/api/problem-error';
import { CurrentPerson } from '../../shared/current-person';
import { todayIn } from '../../shared/dates/dates';
import { DateField } from '../../shared/form/date-field';
import { ErrorSummary } from '../../shared/form/error-summary';
import { coded, faultsAt } from '../../shared/form/faults';
import { TextField } from '../../shared/form/text-field';
import { tidyTime, typedDate, typedTime } from '../../shared/form/typed';
import { PageHeading } from '../../shared/heading/page-heading';
import { titlePage } from '../../shared/heading/page-title';
import { Language } from '../../shared/language/language';
import { Toasts } from '../../shared/toasts/toasts';
import { sessionWording, sessionsMessages } from '../sessions.messages';
import { SessionsStore } from '../sessions.store';

/** The contract's schema, reading the day and the hour as people type them. */
const typedSession = (today: string) =>
  createSessionRequest.extend({
    date: typedDate.refine((date) => date >= today, { params: { code: 'SESSION_DATE_IN_THE_PAST' } }),
    time: typedTime,
  });

@Component({
  selector: 'certif-create-session',
  imports: [
    DateField,
    ErrorSummary,
    FormField,
    FormRoot,
    MatButton,
    PageHeading,
    RouterLink,
    TextField,
    TranslocoDirective,
  ],
  providers: [SessionsStore],
  templateUrl: './create-session.html',
  styleUrl: './create-session.scss',
})
export class CreateSession {
  private readonly store = inject(SessionsStore);
  private readonly person = inject(CurrentPerson);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly summary = viewChild.required(ErrorSummary);
  private readonly schema = computed(() => typedSession(this.today()));

  protected readonly today = computed(() => todayIn(this.person.membership()?.timeZone ?? 'Europe/Paris'));
  protected readonly wording = sessionWording;
  protected readonly tidyTime = tidyTime;
  protected readonly attempted = signal(false);
  protected readonly form = form(
    signal({ site: '', room: '', date: '', time: '', invigilators: '', observations: '' }),
    (path) => {
      validateStandardSchema(path, () => this.schema());
      for (const field of [path.site, path.room, path.date, path.time, path.invigilators]) {
        metadata(field, REQUIRED, () => true);
      }
    },
    { submission: { action: () => this.create(), onInvalid: () => this.showFaults() } },
  );

  constructor() {
    const language = inject(Language);
    titlePage(() => [language.say('sessions.create.title')]);
  }

  private async create(): Promise<TreeValidationResult> {
    try {
      const session = await this.store.create(this.schema().parse(this.form().value()));
      await this.router.navigate(['/sessions', session.id]);
      return undefined;
    } catch (error) {
      const problem = asProblem(error);
      const faults =
        problem.code === 'SESSION_DATE_IN_THE_PAST'
          ? [{ ...coded(problem.code), fieldTree: this.form.date }]
          : faultsAt(problem, this.form);
      if (faults.length) this.showFaults();
      else this.toasts.refuse(problem, sessionsMessages);
      return faults;
    }
  }

  private showFaults(): void {
    this.attempted.set(true);
    this.summary().takeFocus();
  }
}
