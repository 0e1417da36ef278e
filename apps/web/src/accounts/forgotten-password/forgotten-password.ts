import { Component, inject, signal } from '@angular/core';
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
import { emailAddress } from '#dto/platform/fields.js';
import * as z from 'zod';
import { Refusals } from '../../shared/form/refusals';
import { TextField } from '../../shared/form/text-field';
import { PageHeading } from '../../shared/heading/page-heading';
import { titlePage } from '../../shared/heading/page-title';
import { Language } from '../../shared/language/language';
import { accountsMessages, credentialsWording } from '../accounts.messages';
import { AccountsStore } from '../accounts.store';

const typed = z.object({ email: emailAddress });

/** « Mot de passe oublié ? »: what it answers does not tell whether somebody has this address. */
@Component({
  selector: 'certif-forgotten-password',
  imports: [FormField, FormRoot, MatButton, PageHeading, RouterLink, TextField, TranslocoDirective],
  templateUrl: './forgotten-password.html',
  styleUrl: '../../shared/form/narrow-sheet.scss',
})
export class ForgottenPassword {
  private readonly accounts = inject(AccountsStore);
  private readonly refusals = inject(Refusals);

  protected readonly wording = credentialsWording;
  protected readonly sentTo = signal<string | undefined>(undefined);
  protected readonly form = form(
    signal({ email: '' }),
    (path) => {
      validateStandardSchema(path, typed);
      metadata(path.email, REQUIRED, () => true);
    },
    {
      submission: {
        action: () => this.demand(),
        onInvalid: () => this.form.email().focusBoundControl(),
      },
    },
  );

  constructor() {
    const language = inject(Language);
    titlePage(() => [language.say('accounts.forgotten.title')]);
  }

  protected again(): void {
    this.sentTo.set(undefined);
  }

  private async demand(): Promise<TreeValidationResult> {
    try {
      const { email } = typed.parse(this.form().value());
      await this.accounts.demandPasswordReset(email);
      this.sentTo.set(email);
      return undefined;
    } catch (error) {
      return this.refusals.explain(error, this.form, accountsMessages);
    }
  }
}
