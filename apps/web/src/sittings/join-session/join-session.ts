import { Component, computed, effect, inject, input, signal, viewChild } from '@angular/core';
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
import { MatIcon } from '@angular/material/icon';
import { Router, RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import type { Problem } from '#dto/problem/problem.js';
import { readSessionNumber } from '#dto/sessions/session-number.js';
import { joinSessionRequest } from '#dto/sittings/join-session.request.js';
import type { SelfPlacement } from '#dto/sittings/self-placement.js';
import * as z from 'zod';
import { asProblem, type ProblemError } from '../../shared/api/problem-error';
import { Countdown } from '../../shared/countdown';
import { ErrorSummary } from '../../shared/form/error-summary';
import { faultsAt } from '../../shared/form/faults';
import { TextField } from '../../shared/form/text-field';
import { readsTyped, tidyDate, typedDate } from '../../shared/form/typed';
import { PageHeading } from '../../shared/heading/page-heading';
import { titlePage } from '../../shared/heading/page-title';
import { Language } from '../../shared/language/language';
import { wordingOf } from '../../shared/problem.messages';
import { SignedInAs } from '../../shared/signed-in-as/signed-in-as';
import { SelfPlacementForm } from '../self-placement/self-placement-form';
import { joinWording, sittingsMessages } from '../sittings.messages';
import { SittingsStore } from '../sittings.store';

const { firstName, lastName } = joinSessionRequest.shape;
const typed = z.object({
  sessionNumber: z
    .string()
    .refine((text) => readSessionNumber(text) !== undefined, { params: { code: 'FORMAT' } }),
  firstName,
  lastName,
  birthdate: typedDate,
});

/** « Rejoindre une session » (guide 4): number, names and birth date as on the attendance sheet. */
@Component({
  selector: 'certif-join-session',
  imports: [
    ErrorSummary,
    FormField,
    FormRoot,
    MatButton,
    MatIcon,
    PageHeading,
    RouterLink,
    SelfPlacementForm,
    SignedInAs,
    TextField,
    TranslocoDirective,
  ],
  providers: [Countdown, SittingsStore],
  templateUrl: './join-session.html',
  styleUrls: ['../../shared/form/narrow-sheet.scss', './join-session.scss'],
})
export class JoinSession {
  /** The number of the session, where a link led here. */
  readonly session = input<string>();

  private readonly language = inject(Language);
  private readonly router = inject(Router);
  private readonly store = inject(SittingsStore);
  private readonly summary = viewChild(ErrorSummary);

  protected readonly countdown = inject(Countdown);
  protected readonly tidyDate = tidyDate;
  protected readonly wording = joinWording;
  protected readonly attempted = signal(false);
  protected readonly refusal = signal<ProblemError | undefined>(undefined);
  protected readonly isNoMatch = computed(() => this.refusal()?.code === 'NO_MATCHING_CANDIDATE');
  protected readonly reason = computed(() => {
    const refusal = this.refusal();
    return refusal && this.language.say(wordingOf(refusal, sittingsMessages));
  });
  /** Set while somebody places themselves; what they typed before waits. */
  protected readonly placing = signal<{ from: SelfPlacement | null } | undefined>(undefined);
  protected readonly form = form(
    signal({ sessionNumber: '', firstName: '', lastName: '', birthdate: '' }),
    (path) => {
      validateStandardSchema(path, readsTyped(typed));
      for (const field of [path.sessionNumber, path.firstName, path.lastName, path.birthdate]) {
        metadata(field, REQUIRED, () => true);
      }
    },
    { submission: { action: () => this.join(), onInvalid: () => this.showFaults() } },
  );

  constructor() {
    titlePage(() => [this.language.say(this.placing() ? 'sittings.placement.title' : 'sittings.join.title')]);
    effect(() => this.form.sessionNumber().value.set(this.session() ?? ''));
  }

  /** Somebody has placed themselves high enough: the act that had to wait. */
  protected async goOn(): Promise<void> {
    this.placing.set(undefined);
    await this.join();
  }

  protected async join(): Promise<TreeValidationResult> {
    this.refusal.set(undefined);
    if (this.countdown.running()) return undefined;
    const identity = this.form().value();
    try {
      const { participationId } = await this.store.join({
        ...identity,
        birthdate: typed.shape.birthdate.parse(identity.birthdate),
      });
      await this.router.navigate(['/rejoindre', participationId]);
      return undefined;
    } catch (error) {
      return this.explain(asProblem(error));
    }
  }

  private async explain(problem: ProblemError): Promise<TreeValidationResult> {
    const faults = faultsAt(problem, this.form);
    if (faults.length) {
      this.showFaults();
      return faults;
    }
    if (await this.leadsToPlacement(problem)) return undefined;
    this.refusal.set(problem);
    const { retryAfter, blockedFor } = problem.document as Problem & { blockedFor?: number };
    this.countdown.from(retryAfter ?? blockedFor ?? 0);
    return undefined;
  }

  /** Nothing is known of somebody, or only what they said of themselves: they may say it again. */
  private async leadsToPlacement({ code }: ProblemError): Promise<boolean> {
    if (code === 'PLACEMENT_MISSING') this.placing.set({ from: null });
    if (code === 'NOT_CERTIFIABLE') {
      const from = await this.store.placement().catch(() => null);
      if (from && !from.certifiable) this.placing.set({ from });
    }
    return this.placing() !== undefined;
  }

  private showFaults(): void {
    this.attempted.set(true);
    this.summary()?.takeFocus();
  }
}
