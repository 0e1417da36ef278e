import { Component, effect, inject, input, signal, viewChild } from '@angular/core';
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
import { signUpRequest } from '#dto/accounts/sign-up.request.js';
import { About } from '../../shared/about';
import { asProblem } from '../../shared/api/problem-error';
import { CheckField } from '../../shared/form/check-field';
import { ErrorSummary } from '../../shared/form/error-summary';
import { coded, faultsAt } from '../../shared/form/faults';
import { TextField } from '../../shared/form/text-field';
import { PageHeading } from '../../shared/heading/page-heading';
import { titlePage } from '../../shared/heading/page-title';
import { Language } from '../../shared/language/language';
import { Toasts } from '../../shared/toasts/toasts';
import { accountsMessages, signUpWording } from '../accounts.messages';
import { AccountsStore } from '../accounts.store';
import { PasswordField } from '../password-field/password-field';

const typed = signUpRequest.omit({ invitationCode: true, language: true });

/** « Inscrivez-vous » (guide 5, part 1). */
@Component({
  selector: 'certif-sign-up',
  imports: [
    CheckField,
    ErrorSummary,
    FormField,
    FormRoot,
    MatButton,
    PageHeading,
    PasswordField,
    RouterLink,
    TextField,
    TranslocoDirective,
  ],
  templateUrl: './sign-up.html',
  styleUrl: '../../shared/form/narrow-sheet.scss',
})
export class SignUp {
  /** The page that the person wanted, and the code of the invitation that they follow: query parameters. */
  readonly suite = input<string>();
  readonly invitation = input<string>();
  /** The address that was invited; another may be chosen. */
  readonly email = input('', { transform: (email: string | undefined) => email ?? '' });

  private readonly accounts = inject(AccountsStore);
  private readonly language = inject(Language);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly summary = viewChild.required(ErrorSummary);

  protected readonly about = inject(About);
  protected readonly wording = signUpWording;
  protected readonly attempted = signal(false);
  protected readonly form = form(
    signal({ firstName: '', lastName: '', email: '', password: '', termsAccepted: false }),
    (path) => {
      validateStandardSchema(path, typed);
      for (const field of [path.firstName, path.lastName, path.email, path.password]) {
        metadata(field, REQUIRED, () => true);
      }
      metadata(path.termsAccepted, REQUIRED, () => true);
    },
    { submission: { action: () => this.signUp(), onInvalid: () => this.showFaults() } },
  );

  constructor() {
    titlePage(() => [this.language.say('accounts.signUp.title')]);
    effect(() => this.form.email().value.set(this.email()));
  }

  private async signUp(): Promise<TreeValidationResult> {
    try {
      const invitationCode = this.invitation();
      await this.accounts.signUp({
        ...typed.parse(this.form().value()),
        language: this.language.current(),
        ...(invitationCode === undefined ? {} : { invitationCode }),
      });
      await this.router.navigateByUrl(this.suite() ?? '/');
      return undefined;
    } catch (error) {
      const problem = asProblem(error);
      const faults =
        problem.code === 'EMAIL_TAKEN'
          ? [{ ...coded(problem.code), fieldTree: this.form.email }]
          : faultsAt(problem, this.form);
      if (faults.length) this.showFaults();
      else this.toasts.refuse(problem, accountsMessages);
      return faults;
    }
  }

  private showFaults(): void {
    this.attempted.set(true);
    this.summary().takeFocus();
  }
}
