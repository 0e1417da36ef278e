import { Component, computed, effect, inject, input, signal } from '@angular/core';
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
import { TranslocoDirective } from '@jsverse/transloco';
import { changeEmailRequest, type ProfileResponse } from '#dto/accounts/profile.js';
import type { MailDelivery } from '#dto/platform/mail-delivery.js';
import { asProblem } from '../../../shared/api/problem-error';
import { MomentPipe } from '../../../shared/dates/date.pipes';
import { coded, faultsAt } from '../../../shared/form/faults';
import { TextField } from '../../../shared/form/text-field';
import { Language } from '../../../shared/language/language';
import { Toasts } from '../../../shared/toasts/toasts';
import { accountsMessages, credentialsWording, deliveryMessages } from '../../accounts.messages';
import { PasswordField } from '../../password-field/password-field';
import { ProfileStore } from '../profile.store';

const EMPTY = { email: '', currentPassword: '' };
const LOOK_AGAIN_MS = 3_000;

const wordsOf = (mail: MailDelivery | undefined) =>
  mail ? deliveryMessages[mail.trouble ?? mail.state] : '';

/** One's address, with its proof, and the one that waits until its mail is answered. */
@Component({
  selector: 'certif-email-change',
  imports: [FormField, FormRoot, MatButton, MomentPipe, PasswordField, TextField, TranslocoDirective],
  templateUrl: './email-change.html',
  styleUrl: '../part.scss',
})
export class EmailChange {
  readonly profile = input.required<ProfileResponse>();

  private readonly store = inject(ProfileStore);
  private readonly language = inject(Language);
  private readonly toasts = inject(Toasts);

  protected readonly wording = credentialsWording;
  protected readonly open = signal(false);
  protected readonly busy = signal(false);
  /** The mail that proves the present address, while its link lives. */
  protected readonly proof = computed(() => {
    const { emailProof } = this.profile();
    return emailProof && Date.parse(emailProof.expiresAt) > Date.now() ? emailProof : undefined;
  });
  protected readonly proofWords = computed(() => wordsOf(this.proof()?.mail));
  protected readonly deliveryWords = computed(() => wordsOf(this.profile().emailChange?.mail));
  protected readonly form = form(
    signal(EMPTY),
    (path) => {
      validateStandardSchema(path, changeEmailRequest);
      for (const field of [path.email, path.currentPassword]) metadata(field, REQUIRED, () => true);
    },
    {
      submission: {
        action: () => this.change(),
        onInvalid: () => this.form().errorSummary()[0]?.fieldTree().focusBoundControl(),
      },
    },
  );

  constructor() {
    // A mail leaves within seconds: whoever waits for it sees it go.
    effect((onCleanup) => {
      const { emailChange, emailProof } = this.profile();
      if (emailChange?.mail.state !== 'queued' && emailProof?.mail.state !== 'queued') return;
      const timer = setTimeout(() => this.store.reloadProfile(), LOOK_AGAIN_MS);
      onCleanup(() => clearTimeout(timer));
    });
  }

  protected resend(): Promise<void> {
    return this.act(() => this.store.resendEmailChange(), 'accounts.profile.resent');
  }

  protected resendProof(): Promise<void> {
    return this.act(() => this.store.resendEmailProof(), 'accounts.profile.proofSent');
  }

  protected cancel(): Promise<void> {
    return this.act(() => this.store.cancelEmailChange(), 'accounts.profile.changeCancelled');
  }

  private async change(): Promise<TreeValidationResult> {
    try {
      await this.store.changeEmail(changeEmailRequest.parse(this.form().value()));
      this.form().reset(EMPTY);
      this.open.set(false);
      return undefined;
    } catch (error) {
      const problem = asProblem(error);
      const faults =
        problem.code === 'EMAIL_TAKEN'
          ? [{ ...coded(problem.code), fieldTree: this.form.email }]
          : faultsAt(problem, this.form);
      if (faults.length === 0) this.toasts.refuse(problem, accountsMessages);
      return faults;
    }
  }

  private async act(work: () => Promise<void>, done: string): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    try {
      await work();
      this.toasts.succeed(this.language.say(done));
    } catch (error) {
      this.toasts.refuse(error, accountsMessages);
    } finally {
      this.busy.set(false);
    }
  }
}
