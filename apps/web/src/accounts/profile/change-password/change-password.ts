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
import { TranslocoDirective } from '@jsverse/transloco';
import { changePasswordRequest } from '#dto/accounts/profile.js';
import { Refusals } from '../../../shared/form/refusals';
import { Language } from '../../../shared/language/language';
import { Toasts } from '../../../shared/toasts/toasts';
import { accountsMessages, credentialsWording } from '../../accounts.messages';
import { PasswordField } from '../../password-field/password-field';
import { ProfileStore } from '../profile.store';

const EMPTY = { currentPassword: '', password: '' };

/** Another password; whoever else is signed in to the account is out. */
@Component({
  selector: 'certif-change-password',
  imports: [FormField, FormRoot, MatButton, PasswordField, TranslocoDirective],
  templateUrl: './change-password.html',
  styleUrl: '../part.scss',
})
export class ChangePassword {
  private readonly store = inject(ProfileStore);
  private readonly language = inject(Language);
  private readonly refusals = inject(Refusals);
  private readonly toasts = inject(Toasts);

  protected readonly wording = credentialsWording;
  protected readonly form = form(
    signal(EMPTY),
    (path) => {
      validateStandardSchema(path, changePasswordRequest);
      for (const field of [path.currentPassword, path.password]) metadata(field, REQUIRED, () => true);
    },
    {
      submission: {
        action: () => this.change(),
        onInvalid: () => this.form().errorSummary()[0]?.fieldTree().focusBoundControl(),
      },
    },
  );

  private async change(): Promise<TreeValidationResult> {
    try {
      await this.store.changePassword(this.form().value());
      this.form().reset(EMPTY);
      this.toasts.succeed(this.language.say('accounts.reset.done'));
      return undefined;
    } catch (error) {
      return this.refusals.explain(error, this.form, accountsMessages);
    }
  }
}
