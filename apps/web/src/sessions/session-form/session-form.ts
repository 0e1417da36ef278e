import { Component, computed, inject, input, model, signal, viewChild } from '@angular/core';
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
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { clockTime, isoDate } from '#dto/platform/fields.js';
import type { CreateSessionRequest } from '#dto/sessions/create-session.request.js';
import { asProblem } from '../../shared/api/problem-error';
import { CurrentPerson } from '../../shared/current-person';
import { todayIn } from '../../shared/dates/dates';
import { DateField } from '../../shared/form/date-field';
import { ErrorSummary } from '../../shared/form/error-summary';
import { faultsAt } from '../../shared/form/faults';
import { TextField } from '../../shared/form/text-field';
import { clockOfTyped, isoOfTyped, tidyTime } from '../../shared/form/typed';
import { Toasts } from '../../shared/toasts/toasts';
import { SessionConflicts } from '../session-conflicts/session-conflicts';
import { sessionWording, sessionsMessages } from '../sessions.messages';
import { typedSession, type TypedSession } from './typed-session';

/** The form of the guides, for a new session and for one that changes. */
@Component({
  selector: 'certif-session-form',
  imports: [
    DateField,
    ErrorSummary,
    FormField,
    FormRoot,
    MatButton,
    RouterLink,
    SessionConflicts,
    TextField,
    TranslocoDirective,
  ],
  templateUrl: './session-form.html',
  styleUrls: ['../../shared/form/form-sheet.scss', './session-form.scss'],
})
export class SessionForm {
  readonly value = model.required<TypedSession>();
  /** The session that is edited. */
  readonly sessionId = input<string>();
  /** A day that was there before: it may stay, even when it is past. */
  readonly keptDate = input<string>();
  readonly act = input.required<string>();
  readonly underWay = input.required<string>();
  /** Where « Annuler » leads. */
  readonly cancel = input.required<string>();
  /** Sends what was typed; a refusal that it throws is shown here. */
  readonly save = input.required<(session: CreateSessionRequest) => Promise<void>>();

  private readonly person = inject(CurrentPerson);
  private readonly toasts = inject(Toasts);
  private readonly summary = viewChild.required(ErrorSummary);
  private readonly schema = computed(() => typedSession(this.today(), this.keptDate()));

  protected readonly today = computed(() => todayIn(this.person.membership()?.timeZone ?? 'Europe/Paris'));
  protected readonly wording = sessionWording;
  protected readonly tidyTime = tidyTime;
  protected readonly attempted = signal(false);
  protected readonly form = form(
    this.value,
    (path) => {
      validateStandardSchema(path, () => this.schema());
      for (const field of [path.site, path.room, path.date, path.time, path.invigilators]) {
        metadata(field, REQUIRED, () => true);
      }
    },
    { submission: { action: () => this.submit(), onInvalid: () => this.showFaults() } },
  );
  /** What else may be held there and then is asked once day and hour can be read. */
  protected readonly plan = computed(() => {
    const { site, room, invigilators, ...when } = this.value();
    const [date, time] = [
      isoDate.safeParse(isoOfTyped(when.date)),
      clockTime.safeParse(clockOfTyped(when.time)),
    ];
    if (!date.success || !time.success || !(room || invigilators)) return undefined;
    const except = this.sessionId();
    return { date: date.data, time: time.data, site, room, invigilators, ...(except ? { except } : {}) };
  });

  private async submit(): Promise<TreeValidationResult> {
    try {
      await this.save()(this.schema().parse(this.value()));
      return undefined;
    } catch (error) {
      const problem = asProblem(error);
      const faults = faultsAt(problem, this.form);
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
