import { Component, inject, input, signal } from '@angular/core';
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
import { newPassword } from '#dto/accounts/new-password.js';
import * as z from 'zod';
import { asProblem } from '../../shared/api/problem-error';
import { faultsAt } from '../../shared/form/faults';
import { PageHeading } from '../../shared/heading/page-heading';
import { titlePage } from '../../shared/heading/page-title';
import { Language } from '../../shared/language/language';
import { Toasts } from '../../shared/toasts/toasts';
import { accountsMessages, credentialsWording } from '../accounts.messages';
import { AccountsStore } from '../accounts.store';
import { PasswordField } from '../password-field/password-field';

const typed = z.object({ password: newPassword });

/** Where the link of the mail leads: a new password, once, within the hour. */
@Component({
  selector: 'certif-reset-password',
  imports: [FormField, FormRoot, MatButton, PageHeading, PasswordField, RouterLink, TranslocoDirective],
  templateUrl: './reset-password.html',
  styleUrl: '../../shared/form/narrow-sheet.scss',
})
export class ResetPassword {
  readonly token = input.required<string>();

  private readonly accounts = inject(AccountsStore);
  private readonly language = inject(Language);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);

  protected readonly wording = credentialsWording;
  protected readonly ended = signal(false);
  protected readonly form = form(
    signal({ password: '' }),
    (path) => {
      validateStandardSchema(path, typed);
      metadata(path.password, REQUIRED, () => true);
    },
    {
      submission: {
        action: () => this.reset(),
        onInvalid: () => this.form.password().focusBoundControl(),
      },
    },
  );

  constructor() {
    titlePage(() => [this.language.say('accounts.reset.title')]);
  }

  private async reset(): Promise<TreeValidationResult> {
    try {
      await this.accounts.resetPassword(this.token(), this.form().value().password);
      this.toasts.succeed(this.language.say('accounts.reset.done'));
      await this.router.navigateByUrl('/connexion');
      return undefined;
    } catch (error) {
      const problem = asProblem(error);
      const faults = faultsAt(problem, this.form);
      // A link that was cut short by a mail program is no better than one that has ended.
      if (problem.code === 'LINK_ENDED' || problem.status === 404) this.ended.set(true);
      else if (faults.length === 0) this.toasts.refuse(problem, accountsMessages);
      return faults;
    }
  }
}
