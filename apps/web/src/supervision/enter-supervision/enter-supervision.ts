import { Component, computed, effect, inject, input, signal, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { Router, RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { enterSupervisionRequest } from '#dto/supervision/enter-supervision.request.js';
import { inputFaults } from '#dto/problem/input-faults.js';
import type { Problem } from '#dto/problem/problem.js';
import { firstValueFrom } from 'rxjs';
import { asProblem, type ProblemError } from '../../shared/api/problem-error';
import { Countdown } from '../../shared/countdown';
import { CurrentPerson } from '../../shared/current-person';
import { coded } from '../../shared/form/faults';
import { TextField } from '../../shared/form/text-field';
import { PageHeading } from '../../shared/heading/page-heading';
import { titlePage } from '../../shared/heading/page-title';
import { Language } from '../../shared/language/language';
import { wordingOf } from '../../shared/problem.messages';
import { SignedInAs } from '../../shared/signed-in-as/signed-in-as';
import { SupervisionClient } from '../supervision.client';
import { supervisionMessages, supervisionWording } from '../supervision.messages';

/** « Surveiller une session » (guide 3, page 8): number and password, whoever one is. */
@Component({
  selector: 'certif-enter-supervision',
  imports: [MatButton, MatIcon, PageHeading, RouterLink, SignedInAs, TextField, TranslocoDirective],
  providers: [Countdown],
  templateUrl: './enter-supervision.html',
  styleUrls: ['../../shared/form/narrow-sheet.scss', './enter-supervision.scss'],
})
export class EnterSupervision {
  /** The number of the session, where the QR code of the invigilator kit led here. */
  readonly session = input<string>();

  private readonly client = inject(SupervisionClient);
  private readonly person = inject(CurrentPerson);
  private readonly router = inject(Router);
  private readonly language = inject(Language);
  private readonly numberField = viewChild.required<TextField>('numberField');
  private readonly passwordField = viewChild.required<TextField>('passwordField');
  private readonly read = computed(() => enterSupervisionRequest.safeParse(this.typed()));
  private readonly typed = computed(() => ({ sessionNumber: this.number(), password: this.password() }));

  protected readonly countdown = inject(Countdown);
  protected readonly wording = supervisionWording;
  protected readonly number = signal('');
  protected readonly password = signal('');
  protected readonly attempted = signal(false);
  protected readonly busy = signal(false);
  protected readonly refusal = signal<ProblemError | undefined>(undefined);
  protected readonly reason = computed(() => {
    const refusal = this.refusal();
    return refusal && this.language.say(wordingOf(refusal, supervisionMessages));
  });
  protected readonly faults = computed(() => {
    const faults = inputFaults(this.read().error?.issues ?? []);
    const at = (pointer: string) =>
      faults.filter((fault) => fault.pointer === pointer).map(({ code }) => coded(code));
    return { number: at('/sessionNumber'), password: at('/password') };
  });
  protected readonly isMemberOfNothing = computed(
    () => this.person.membership() === null && !this.person.me()?.certifier,
  );

  constructor() {
    titlePage(() => [this.language.say('supervision.enter.title')]);
    effect(() => this.number.set(this.session() ?? ''));
  }

  protected async enter(event: Event): Promise<void> {
    event.preventDefault();
    this.attempted.set(true);
    this.refusal.set(undefined);
    if (this.read().error)
      return (this.faults().number.length ? this.numberField() : this.passwordField()).focus();
    if (this.busy() || this.countdown.running()) return;
    this.busy.set(true);
    try {
      const { sessionId } = await firstValueFrom(this.client.enter({ body: this.typed() }));
      await this.router.navigate(['/surveiller', sessionId]);
    } catch (error) {
      const problem = asProblem(error);
      this.refusal.set(problem);
      const { retryAfter, blockedFor } = problem.document as Problem & { blockedFor?: number };
      this.countdown.from(retryAfter ?? blockedFor ?? 0);
    } finally {
      this.busy.set(false);
    }
  }
}
