import { Component, inject, input, signal, viewChild } from '@angular/core';
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
import { firstSignInRequest } from '#dto/accounts/first-sign-in.request.js';
import * as z from 'zod';
import { About } from '../../shared/about';
import { asProblem } from '../../shared/api/problem-error';
import { CheckField } from '../../shared/form/check-field';
import { ErrorSummary } from '../../shared/form/error-summary';
import { faultsAt } from '../../shared/form/faults';
import { PageHeading } from '../../shared/heading/page-heading';
import { titlePage } from '../../shared/heading/page-title';
import { Language } from '../../shared/language/language';
import { Toasts } from '../../shared/toasts/toasts';
import { accountsMessages, firstSignInWording } from '../accounts.messages';
import { AccountsStore } from '../accounts.store';
import { PasswordField } from '../password-field/password-field';

const { password, termsAccepted } = firstSignInRequest.shape;
const typed = z.object({ password, termsAccepted });

/** Where a one-time password leads: a password of one's own, then the page that was wanted. */
@Component({
  selector: 'certif-first-sign-in',
  imports: [
    CheckField,
    ErrorSummary,
    FormField,
    FormRoot,
    MatButton,
    PageHeading,
    PasswordField,
    RouterLink,
    TranslocoDirective,
  ],
  templateUrl: './first-sign-in.html',
  styleUrl: '../../shared/form/narrow-sheet.scss',
})
export class FirstSignIn {
  /** The page that the person wanted: the query parameter of that name. */
  readonly suite = input<string>();

  private readonly accounts = inject(AccountsStore);
  private readonly language = inject(Language);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly summary = viewChild(ErrorSummary);

  protected readonly about = inject(About);
  protected readonly newcomer = this.accounts.newcomer;
  protected readonly wording = firstSignInWording;
  protected readonly attempted = signal(false);
  protected readonly form = form(
    signal({ password: '', termsAccepted: false }),
    (path) => {
      validateStandardSchema(path, typed);
      metadata(path.password, REQUIRED, () => true);
      metadata(path.termsAccepted, REQUIRED, () => true);
    },
    { submission: { action: () => this.choose(), onInvalid: () => this.showFaults() } },
  );

  constructor() {
    titlePage(() => [this.language.say('accounts.firstSignIn.title')]);
  }

  private async choose(): Promise<TreeValidationResult> {
    try {
      await this.accounts.firstSignIn(this.form().value());
      await this.router.navigateByUrl(this.suite() ?? '/');
      return undefined;
    } catch (error) {
      const problem = asProblem(error);
      const faults = faultsAt(problem, this.form);
      if (faults.length) this.showFaults();
      else this.toasts.refuse(problem, accountsMessages);
      return faults;
    }
  }

  private showFaults(): void {
    this.attempted.set(true);
    this.summary()?.takeFocus();
  }
}
